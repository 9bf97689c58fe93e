// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import yugma.physics.gate.Pauli;

/// The outcomes of pairs that were given up to be tested, and the fidelity that they tell of.
///
/// With `q` the part of rounds of a basis whose outcomes agree as those of the Bell state that was
/// told, the fidelity is `(q_X + q_Y + q_Z - 1) / 2`, whatever the state.
public final class TestRounds {
  /// The two-sided normal quantile of 5 % divided by three bases.
  private static final double Z = 2.393979800;

  private final long[] rounds = new long[3];
  private final long[] asTold = new long[3];

  /// Notes a round.
  ///
  /// @param basis that both halves were measured in, not the identity
  /// @param agreed whether the outcomes agreed as the Bell state's
  public void add(Pauli basis, boolean agreed) {
    int row =
        switch (basis) {
          case I -> throw new IllegalArgumentException("the identity is no basis to measure in");
          case X -> 0;
          case Y -> 1;
          case Z -> 2;
        };
    rounds[row]++;
    asTold[row] += agreed ? 1 : 0;
  }

  /// An interval that holds the fidelity with at least 95 %, about: the sum of the three bases'
  /// [Wilson 1927](https://doi.org/10.1080/01621459.1927.10502953) intervals, each at 98.3 %.
  ///
  /// All of [0, 1] before the first round.
  public Interval interval() {
    double low = -1;
    double high = -1;
    for (int row = 0; row < 3; row++) {
      low += bound(row, -Z);
      high += bound(row, Z);
    }
    return new Interval(Math.max(0, low / 2), Math.min(1, high / 2));
  }

  private double bound(int row, double z) {
    double n = rounds[row];
    if (n == 0) {
      return z < 0 ? 0 : 1;
    }
    double q = asTold[row] / n;
    double spread = Math.sqrt(q * (1 - q) / n + z * z / (4 * n * n));
    return (q + z * z / (2 * n) + z * spread) / (1 + z * z / n);
  }

  /// Where a fidelity is likely to lie.
  ///
  /// @param low in [0, 1]
  /// @param high in [0, 1], not below low
  public record Interval(double low, double high) {
    double width() {
      return high - low;
    }

    double middle() {
      return (low + high) / 2;
    }
  }
}
