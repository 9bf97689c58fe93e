// SPDX-License-Identifier: Apache-2.0
package yugma.physics.bell;

import yugma.kernel.quantity.Checked;

/// A Werner pair: Φ+ with its fidelity, the other three Bell states alike.
///
/// @param fidelity with Φ+, in [0, 1]
public record Werner(double fidelity) {
  public Werner {
    Checked.probability("fidelity of a Werner pair", fidelity);
  }

  /// From the weight w of Φ+ beside the mixed state: `F = (1 + 3 w) / 4`.
  public static Werner ofWeight(double weight) {
    Checked.range("weight of a Werner pair", weight, -1.0 / 3, 1);
    return new Werner((1 + 3 * weight) / 4);
  }

  /// The weight of Φ+ beside the mixed state.
  public double weight() {
    return (4 * fidelity - 1) / 3;
  }

  /// The same as a Bell-diagonal pair.
  public BellDiagonal pair() {
    double other = (1 - fidelity) / 3;
    return new BellDiagonal(1 - 3 * other, other, other, other);
  }

  /// Swapped with another by a perfect measurement: weights multiply.
  public Werner swap(Werner other) {
    return ofWeight(weight() * other.weight());
  }

  /// One round of BBPSSW: controlled flips on both sides, the same record on both sides, then a
  /// twirl back to a Werner pair ([Bennett 1996](https://doi.org/10.1103/PhysRevLett.76.722)).
  public Distilled<Werner> bbpssw(Werner other) {
    Distilled<BellDiagonal> kept = pair().bilateralFlips(other.pair());
    return new Distilled<>(kept.success(), kept.pair().twirledToWerner());
  }

  /// Whether it violates a CHSH inequality: weight above 1/√2.
  public boolean isNonlocal() {
    return weight() > Math.sqrt(0.5);
  }
}
