// SPDX-License-Identifier: Apache-2.0
package yugma.keys.security;

import java.util.List;

/// What a source of several intensities emits: tau_n, and the weights e^k / p_k of the decoy
/// method.
record PhotonNumbers(List<Decoy> intensities) {
  private static final double ROUNDING = 1e-9;

  PhotonNumbers {
    intensities = List.copyOf(intensities);
    double sum = intensities.stream().mapToDouble(Decoy::probability).sum();
    if (!(StrictMath.abs(sum - 1) <= ROUNDING)) {
      throw new IllegalArgumentException(
          "probabilities of the intensities add up to " + sum + ", must be 1");
    }
  }

  static PhotonNumbers of(List<Decoy> intensities, BlockCounts counts, int wanted) {
    if (intensities.size() != wanted || counts.key().size() != wanted) {
      throw new IllegalArgumentException(
          "the source has "
              + intensities.size()
              + " intensities and the counts "
              + counts.key().size()
              + ", the proof needs "
              + wanted);
    }
    return new PhotonNumbers(intensities);
  }

  double mean(int k) {
    return intensities.get(k).meanPhotons();
  }

  /// e^k / p_k, which turns a count at one intensity into one as if every pulse had it.
  double weight(int k) {
    return StrictMath.exp(mean(k)) / intensities.get(k).probability();
  }

  /// tau_0, the probability that a pulse is empty.
  double vacuum() {
    double sum = 0;
    for (Decoy decoy : intensities) {
      sum += decoy.probability() * StrictMath.exp(-decoy.meanPhotons());
    }
    return sum;
  }

  /// tau_1, the probability that a pulse is a single photon.
  double single() {
    double sum = 0;
    for (Decoy decoy : intensities) {
      double mean = decoy.meanPhotons();
      sum += decoy.probability() * mean * StrictMath.exp(-mean);
    }
    return sum;
  }
}
