// SPDX-License-Identifier: Apache-2.0
package yugma.kme.source;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import yugma.keys.secret.Permit;
import yugma.keys.secret.Secret;
import yugma.keys.secret.Slab;
import yugma.kme.etsi014.KeyContainer;

/// A block that is put together from a device's keys, in their order.
final class BlockDraft implements AutoCloseable {
  private final Device device;
  private final List<UUID> ids = new ArrayList<>();
  private final List<Secret> parts = new ArrayList<>();
  private int bits;

  BlockDraft(Device device) {
    this.device = device;
  }

  /// Takes keys over.
  void add(KeyContainer keys) {
    for (KeyContainer.Entry entry : keys.keys()) {
      ids.add(entry.id());
      parts.add(entry.material());
      bits += entry.material().bits();
    }
  }

  /// Bits that are missing.
  int missingBits() {
    return Math.max(0, device.blockBits() - bits);
  }

  List<UUID> ids() {
    return List.copyOf(ids);
  }

  /// The block; what is too much of its last key is wiped, and so are the keys.
  Block block(Slab slab) {
    byte[] whole = new byte[bits / Byte.SIZE];
    int at = 0;
    for (Secret part : parts) {
      int from = at;
      part.reveal(
          Permit.COMBINE,
          bytes ->
              MemorySegment.copy(
                  bytes, ValueLayout.JAVA_BYTE, 0, whole, from, (int) bytes.byteSize()));
      at += part.bytes();
    }
    byte[] exact = Arrays.copyOf(whole, device.blockBits() / Byte.SIZE);
    Arrays.fill(whole, (byte) 0);
    close();
    return new Block(id(ids.getFirst()), device.stock(), slab.adopt(exact), device.facts());
  }

  /// The number of a block that begins with that key.
  static UUID id(UUID firstKey) {
    return UUID.nameUUIDFromBytes(("block of " + firstKey).getBytes(StandardCharsets.US_ASCII));
  }

  /// Wipes what was gathered.
  @Override
  public void close() {
    parts.forEach(Secret::close);
  }
}
