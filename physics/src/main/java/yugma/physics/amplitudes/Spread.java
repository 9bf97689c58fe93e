// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

/// Bits moved between a dense number and chosen places of an index.
final class Spread {
  private Spread() {}

  /// The bits of a number put where a mask has ones, the lowest first.
  static long into(long bits, long mask) {
    return Long.expand(bits, mask);
  }

  /// The bits of an index at these places, the first place giving bit 0.
  static long from(long index, int[] places) {
    long bits = 0;
    for (int j = 0; j < places.length; j++) {
      bits |= (index >>> places[j] & 1) << j;
    }
    return bits;
  }

  /// The mask of some places.
  static long mask(int... places) {
    long mask = 0;
    for (int place : places) {
      mask |= 1L << place;
    }
    return mask;
  }
}
