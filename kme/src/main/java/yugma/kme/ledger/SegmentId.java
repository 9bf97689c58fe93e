// SPDX-License-Identifier: Apache-2.0
package yugma.kme.ledger;

import java.util.UUID;

/// Which stretch of key; the same at both ends.
///
/// @param block of the source that it was cut from
/// @param part its number there, from 0
public record SegmentId(UUID block, int part) {
  /// From `UUID.part`.
  public static SegmentId parse(String text) {
    int dot = text.lastIndexOf('.');
    if (dot != 36) {
      throw new IllegalArgumentException("'" + text + "' names no segment");
    }
    return new SegmentId(
        UUID.fromString(text.substring(0, dot)),
        Integer.parseInt(text, dot + 1, text.length(), 10));
  }

  @Override
  public String toString() {
    return block + "." + part;
  }
}
