// SPDX-License-Identifier: Apache-2.0
package yugma.kme.ledger;

import yugma.kme.party.KmeId;

/// A stretch of key that two entities hold alike; only its owner gives keys out of it, so that the
/// two never give the same bits to two sessions.
///
/// @param id the same at both ends
/// @param stock of the two ends that it belongs to: a link, or two entities joined by relay
/// @param owner the end that allots it
/// @param bits its length, with the [#CHECK_BITS] that prove both ends hold the same
/// @param facts what is known of it
public record Segment(SegmentId id, String stock, KmeId owner, int bits, Facts facts) {
  /// Its first bits: the one-time key of the tag by which the ends compare the rest.
  public static final int CHECK_BITS = 256;

  public Segment {
    if (bits <= CHECK_BITS || bits % Byte.SIZE != 0) {
      throw new IllegalArgumentException(
          "segment has " + bits + " bits, must be a multiple of 8 above " + CHECK_BITS);
    }
  }
}
