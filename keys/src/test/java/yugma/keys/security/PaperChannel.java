// SPDX-License-Identifier: Apache-2.0
package yugma.keys.security;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// The channel models printed in the papers, which their published numbers rest on and nothing
/// else: per intensity k the detections R_k and the errors e_k of a pulse.
///
/// @param detection probability R_k as a function of k
/// @param error probability e_k as a function of k
record PaperChannel(DoubleUnaryOperator detection, DoubleUnaryOperator error) {
  /// Lim 2014, section IV and figure 1: 0.2 dB/km, receiver 10 %, dark counts 6e-7, after-pulses 4
  /// % of the same pulse, misalignment 0.5 %.
  static PaperChannel lim(double km) {
    double eta = StrictMath.pow(10, -0.02 * km) * 0.1;
    DoubleUnaryOperator click = k -> 1 - (1 - 2 * 6e-7) * StrictMath.exp(-eta * k);
    return new PaperChannel(
        k -> click.applyAsDouble(k) * 1.04,
        k -> 6e-7 - 5e-3 * StrictMath.expm1(-eta * k) + 0.02 * click.applyAsDouble(k));
  }

  /// Rusca 2018: dark counts 1e-8 in all, misalignment 1 %.
  static PaperChannel rusca(double decibels) {
    double eta = StrictMath.pow(10, -decibels / 10);
    return new PaperChannel(
        k -> 1 - (1 - 1e-8) * StrictMath.exp(-eta * k),
        k -> 0.5e-8 - 0.01 * StrictMath.expm1(-eta * k));
  }

  /// All clicks per pulse, whatever the bases.
  double clicks(List<Decoy> source) {
    double sum = 0;
    for (Decoy decoy : source) {
      sum += decoy.probability() * detection.applyAsDouble(decoy.meanPhotons());
    }
    return sum;
  }

  /// The pulses after which `detections` are expected where both sides chose the key basis.
  double pulses(List<Decoy> source, double keyBasis, double detections) {
    return detections / (keyBasis * keyBasis * clicks(source));
  }

  BlockCounts expected(List<Decoy> source, double keyBasis, double pulses) {
    double test = 1 - keyBasis;
    return new BlockCounts(
        basis(source, pulses * keyBasis * keyBasis), basis(source, pulses * test * test));
  }

  private List<Tally> basis(List<Decoy> source, double pulses) {
    List<Tally> tallies = new ArrayList<>();
    for (Decoy decoy : source) {
      double sent = pulses * decoy.probability();
      tallies.add(
          new Tally(
              sent * detection.applyAsDouble(decoy.meanPhotons()),
              sent * error.applyAsDouble(decoy.meanPhotons())));
    }
    return tallies;
  }

  /// What error correction would disclose, n f h(E) with f = 1.16.
  static double leak(BlockCounts counts) {
    Tally key = counts.keyTotal();
    return key.detections() * 1.16 * BinaryEntropy.of(key.errorRate());
  }
}
