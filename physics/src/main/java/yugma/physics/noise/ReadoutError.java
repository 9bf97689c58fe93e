// SPDX-License-Identifier: Apache-2.0
package yugma.physics.noise;

import yugma.kernel.quantity.Checked;
import yugma.kernel.random.RandomStream;

/// Errors of the recorded bit of a measurement; the state goes with the true one.
///
/// @param zeroAsOne probability that 0 is recorded as 1
/// @param oneAsZero probability that 1 is recorded as 0
public record ReadoutError(double zeroAsOne, double oneAsZero) {
  /// None.
  public static final ReadoutError NONE = new ReadoutError(0, 0);

  public ReadoutError {
    Checked.probability("probability of 0 recorded as 1", zeroAsOne);
    Checked.probability("probability of 1 recorded as 0", oneAsZero);
  }

  /// The same for both bits.
  public static ReadoutError symmetric(double flip) {
    return new ReadoutError(flip, flip);
  }

  /// The probability of a wrong record if both bits are equally likely.
  public double meanFlip() {
    return (zeroAsOne + oneAsZero) / 2;
  }

  /// The probability that 1 is recorded.
  ///
  /// @param one probability that the bit is 1
  public double recordedOne(double one) {
    return (1 - one) * zeroAsOne + one * (1 - oneAsZero);
  }

  /// What is recorded of a bit.
  public boolean record(boolean bit, RandomStream random) {
    double error = bit ? oneAsZero : zeroAsOne;
    return error > 0 && random.nextDouble() < error ? !bit : bit;
  }
}
