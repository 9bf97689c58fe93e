// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.quantity;

/// Loss on the logarithmic scale of optics: 10 dB leave a tenth of the power, or of the photons.
public final class Decibels {
  private Decibels() {}

  /// The share that a loss leaves, 10^(-loss / 10).
  ///
  /// @param lossDb >= 0
  public static double share(double lossDb) {
    Checked.atLeastZero("loss_db", lossDb);
    return StrictMath.pow(10, -lossDb / 10);
  }
}
