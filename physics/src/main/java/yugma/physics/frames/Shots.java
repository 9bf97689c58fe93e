// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.Arrays;

/// Some shots of a run, in the layout that Stim calls b8: shot after shot, each in whole bytes, its
/// first bit lowest in its first byte.
///
/// The bytes are lent: they are overwritten once the one who was handed them returns.
///
/// @param first the number of the first shot in its run
/// @param count how many
/// @param bits of each shot
/// @param data the bytes; what stands behind those of the last shot means nothing
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Shots(long first, int count, long bits, byte[] data) {
  /// Bytes of one shot.
  public int bytesPerShot() {
    return (int) ((bits + 7) / 8);
  }

  /// How many bytes count.
  public int length() {
    return count * bytesPerShot();
  }

  /// One bit.
  ///
  /// @param shot from 0 to `count` - 1
  public boolean get(int shot, long bit) {
    return (data[shot * bytesPerShot() + (int) (bit >> 3)] >>> (bit & 7) & 1) != 0;
  }

  /// Writes the numbers of the bits of a shot that are 1 into an array, in order: what a decoder
  /// asks.
  ///
  /// @param into has room for all
  /// @return how many there are
  public int ones(int shot, int[] into) {
    int count = 0;
    int from = shot * bytesPerShot();
    for (int i = 0; i < bytesPerShot(); i++) {
      for (int octet = data[from + i] & 255; octet != 0; octet &= octet - 1) {
        into[count++] = 8 * i + Integer.numberOfTrailingZeros(octet);
      }
    }
    return count;
  }

  /// A copy of the bytes that count.
  public byte[] toBytes() {
    return Arrays.copyOf(data, length());
  }
}
