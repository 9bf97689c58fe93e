// SPDX-License-Identifier: Apache-2.0
package yugma.kme.transfer;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What stands before a piece of the file.
///
/// @param isLast whether it is the last
/// @param keyBits of each key
/// @param ids of the keys that the piece needs
/// @param length of the piece in bytes
record ChunkHead(boolean isLast, int keyBits, List<UUID> ids, int length) {
  /// Bytes of the file in a chunk, at most.
  static final int MOST_BYTES = 1 << 14;

  private static final int MOST_IDS = 0xFFFF;
  private static final int FIXED_BYTES = 1 + Short.BYTES + Integer.BYTES + Integer.BYTES;

  ChunkHead {
    ids = List.copyOf(ids);
    if (ids.size() > MOST_IDS || keyBits < 0 || length < 0 || length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "a chunk of %d bytes with %d keys of %d bits".formatted(length, ids.size(), keyBits));
    }
  }

  byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(FIXED_BYTES + 2 * Long.BYTES * ids.size());
    bytes.put((byte) (isLast ? 1 : 0)).putShort((short) ids.size()).putInt(keyBits);
    ids.forEach(
        id -> bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
    return bytes.putInt(length).array();
  }

  static ChunkHead read(DataInputStream in) throws IOException {
    int mark = in.readUnsignedByte();
    if (mark > 1) {
      throw new AlteredException("a chunk of the container has the mark " + mark);
    }
    int number = in.readUnsignedShort();
    int keyBits = in.readInt();
    List<UUID> ids = new ArrayList<>();
    for (int k = 0; k < number; k++) {
      ids.add(new UUID(in.readLong(), in.readLong()));
    }
    try {
      return new ChunkHead(mark == 1, keyBits, ids, in.readInt());
    } catch (IllegalArgumentException e) {
      throw new AlteredException("the container is not well-formed: " + e.getMessage());
    }
  }
}
