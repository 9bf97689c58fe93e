// SPDX-License-Identifier: Apache-2.0
package yugma.kme.source;

import java.util.List;
import yugma.kme.ledger.Facts;
import yugma.kme.party.Grade;
import yugma.kme.party.SaeId;

/// A device, or another entity, that speaks ETSI GS QKD 014 towards this one; both ends describe it
/// alike, but for who is on the other side.
///
/// @param name for the provenance of its key
/// @param stock that its key is for
/// @param other the application that the entity at the far end is to its device
/// @param blockBits of a block, a multiple of 8; a multiple of a segment loses nothing
public record Device(String name, String stock, SaeId other, int blockBits) {
  public Device {
    if (blockBits < Byte.SIZE || blockBits % Byte.SIZE != 0) {
      throw new IllegalArgumentException(
          "a block has " + blockBits + " bits, must be a positive multiple of 8");
    }
  }

  /// What is known of its key.
  Facts facts() {
    return new Facts(Grade.INFORMATION_THEORETIC, 1, List.of(), "device " + name);
  }
}
