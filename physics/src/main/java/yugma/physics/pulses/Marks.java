// SPDX-License-Identifier: Apache-2.0
package yugma.physics.pulses;

/// How a party's record of one pulse is packed into a byte: bit 0 is the bit, bit 1 the basis (0
/// key, 1 test); the rest differs by party.
///
/// Alice: bits 2–3 the index of the intensity. Bob: bit 2 says that both detectors clicked. Eve:
/// bits 1–2 the basis (2 is Breidbart's), bit 3 that she took the pulse, bit 4 that her detectors
/// clicked.
public final class Marks {
  static final int TEST_BASIS = 2;
  static final int BREIDBART = 4;
  static final int DOUBLE = 4;
  static final int TAPPED = 8;
  static final int SEEN = 16;

  private Marks() {}

  public static int bit(byte mark) {
    return mark & 1;
  }

  public static boolean isTestBasis(byte mark) {
    return (mark & TEST_BASIS) != 0;
  }

  public static int intensity(byte alice) {
    return alice >> 2 & 3;
  }

  public static boolean isDouble(byte bob) {
    return (bob & DOUBLE) != 0;
  }

  /// Whether Eve measured this pulse in the key basis, or half-way to it, and found something.
  ///
  /// In the key basis she has Alice's bit but for noise; half-way (Breidbart) with probability
  /// 0.854.
  public static boolean tellsKey(byte eve) {
    return (eve & (SEEN | TAPPED | TEST_BASIS)) == (SEEN | TAPPED);
  }

  static byte alice(int intensity, boolean testBasis, int bit) {
    return (byte) (intensity << 2 | (testBasis ? TEST_BASIS : 0) | bit);
  }

  static byte bob(boolean testBasis, int bit, boolean both) {
    return (byte) ((both ? DOUBLE : 0) | (testBasis ? TEST_BASIS : 0) | bit);
  }
}
