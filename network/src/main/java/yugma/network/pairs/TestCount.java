// SPDX-License-Identifier: Apache-2.0
package yugma.network.pairs;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import yugma.physics.gate.Pauli;

/// Tests of pairs by both ends: how often they found in X, in Y and in Z what they should.
///
/// Since `F = (1 + r_x + r_y + r_z) / 4` with the mean products r of the results, told as those of
/// the Bell state, the ends learn the fidelity from them.
public final class TestCount {
  private static final double DEVIATIONS = 1.959964;

  private final Map<Pauli, long[]> counts = new EnumMap<>(Pauli.class);

  TestCount() {
    for (Pauli basis : new Pauli[] {Pauli.X, Pauli.Y, Pauli.Z}) {
      counts.put(basis, new long[2]);
    }
  }

  void add(Pauli basis, boolean isRight) {
    counts.computeIfAbsent(basis, _ -> new long[2])[isRight ? 1 : 0]++;
  }

  /// The number of pairs tested.
  public long pairs() {
    return counts.values().stream().mapToLong(count -> count[0] + count[1]).sum();
  }

  /// The fidelity that they tell, and its standard error; nothing while a basis has no test.
  public Optional<Estimate> estimate() {
    double sum = 1;
    double variance = 0;
    for (long[] count : counts.values()) {
      double n = count[0] + count[1];
      if (n == 0) {
        return Optional.empty();
      }
      double right = (count[1] + 1) / (n + 2);
      sum += (count[1] - count[0]) / n;
      variance += 4 * right * (1 - right) / n;
    }
    double half = DEVIATIONS * Math.sqrt(variance) / 4;
    double fidelity = Math.min(1, Math.max(0, sum / 4));
    return Optional.of(
        new Estimate(fidelity, Math.max(0, fidelity - half), Math.min(1, fidelity + half)));
  }

  /// A fidelity from tests.
  ///
  /// @param low of an interval that holds the true one in about 95 of 100 cases
  /// @param high of it
  public record Estimate(double fidelity, double low, double high) {}
}
