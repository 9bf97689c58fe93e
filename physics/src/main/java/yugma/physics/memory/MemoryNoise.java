// SPDX-License-Identifier: Apache-2.0
package yugma.physics.memory;

/// Where an experiment is noisy, and how much.
///
/// @param afterClifford depolarising probability of the targets of each gate, in [0, 1]
/// @param beforeMeasurement probability that a qubit is flipped before it is measured, in [0, 1]
/// @param afterReset probability that a qubit is flipped after it was reset, in [0, 1]
/// @param beforeRound depolarising probability of each data qubit before a round, in [0, 1]
public record MemoryNoise(
    double afterClifford, double beforeMeasurement, double afterReset, double beforeRound) {
  /// No noise.
  public static final MemoryNoise NONE = new MemoryNoise(0, 0, 0, 0);

  public MemoryNoise {
    for (double p : new double[] {afterClifford, beforeMeasurement, afterReset, beforeRound}) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("probability is " + p + ", must lie in [0, 1]");
      }
    }
  }

  /// The same probability at all four places.
  public static MemoryNoise everywhere(double p) {
    return new MemoryNoise(p, p, p, p);
  }
}
