// SPDX-License-Identifier: Apache-2.0
package yugma.keys.secret;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Consumer;

/// Secret bits in a slot of a [Slab], off the heap; closing it wipes them.
///
/// One thread at a time.
public final class Secret implements AutoCloseable {
  private final Slab slab;
  private final int bytes;
  private MemorySegment slot;
  private boolean closed;

  Secret(Slab slab, MemorySegment slot, int bytes) {
    this.slab = slab;
    this.slot = slot;
    this.bytes = bytes;
  }

  /// Its length in bits, a multiple of 8.
  public int bits() {
    return bytes * Byte.SIZE;
  }

  /// Its length in bytes.
  public int bytes() {
    return bytes;
  }

  /// Shows its bytes to someone, who must not keep them.
  public void reveal(Permit permit, Consumer<MemorySegment> use) {
    if (permit == null) {
      throw new IllegalArgumentException("a secret opens by permit only");
    }
    use.accept(contents().asReadOnly());
  }

  /// A copy of part of it, in the same slab.
  ///
  /// @param fromByte first byte
  /// @param toByte behind the last byte
  public Secret slice(int fromByte, int toByte) {
    Secret part = slab.zeros(toByte - fromByte);
    part.contents().copyFrom(contents().asSlice(fromByte, toByte - fromByte));
    return part;
  }

  /// Adds another secret of the same length modulo 2, in place.
  public void xor(Secret other) {
    if (other.bytes != bytes) {
      throw new IllegalArgumentException(
          "lengths are " + bytes + " and " + other.bytes + " bytes, must be equal");
    }
    MemorySegment mine = contents();
    MemorySegment theirs = other.contents();
    for (int b = 0; b < bytes; b++) {
      byte sum = (byte) (mine.get(ValueLayout.JAVA_BYTE, b) ^ theirs.get(ValueLayout.JAVA_BYTE, b));
      mine.set(ValueLayout.JAVA_BYTE, b, sum);
    }
  }

  /// Whether both hold the same bits, in a time that depends on the lengths alone.
  public boolean sameAs(Secret other) {
    if (other.bytes != bytes) {
      return false;
    }
    MemorySegment mine = contents();
    MemorySegment theirs = other.contents();
    int difference = 0;
    for (int b = 0; b < bytes; b++) {
      difference |= mine.get(ValueLayout.JAVA_BYTE, b) ^ theirs.get(ValueLayout.JAVA_BYTE, b);
    }
    return difference == 0;
  }

  /// Wipes it; a second time does nothing.
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      slab.giveBack(slot);
      slot = MemorySegment.NULL;
    }
  }

  /// Only its length.
  @Override
  public String toString() {
    return "secret of " + bits() + " bits";
  }

  MemorySegment contents() {
    if (closed) {
      throw new IllegalStateException("the secret is wiped");
    }
    return slot.asSlice(0, bytes);
  }
}
