// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

/// Something in a block's counts that does not fit the link: a rate outside bounds that independent
/// counts of an unchanged link leave once in ten million blocks at most, each of them, or no secret
/// bit.
///
/// @param what was out of bounds
/// @param observed its value in the block
/// @param low the smallest value that would have passed
/// @param high the largest value that would have passed
public record Alarm(What what, double observed, double low, double high) {
  /// Whether it takes the link out of use: more errors than there may be, or no key. A yield that
  /// leaves its bounds is told and watched; the proof counts it in, and a bent fibre does it too.
  public boolean barsUse() {
    return switch (what) {
      case KEY_LENGTH, KEY_BASIS_ERROR, TEST_BASIS_ERROR -> true;
      case SIGNAL_YIELD, DECOY_YIELD -> false;
    };
  }

  /// What an alarm is about.
  public enum What {
    /// The counts prove no secret bit; observed is the key length in bits, without leak and errors
    /// of the key basis where those were never found out.
    KEY_LENGTH,
    /// Error rate of the key basis.
    KEY_BASIS_ERROR,
    /// Error rate of the test basis.
    TEST_BASIS_ERROR,
    /// Detections of the signal's intensity in equal bases, per pulse of the block.
    SIGNAL_YIELD,
    /// Detections of a decoy's intensity in equal bases, per pulse of the block.
    DECOY_YIELD
  }
}
