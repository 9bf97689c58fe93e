// SPDX-License-Identifier: Apache-2.0
package yugma.kme.ledger;

/// Bits taken from a segment, in the order of the segment.
///
/// @param segment from which
/// @param from the first bit
/// @param to behind the last bit
public record Cut(SegmentId segment, int from, int to) {
  public Cut {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("bits " + from + " to " + to + " are no cut");
    }
  }

  public int bits() {
    return to - from;
  }
}
