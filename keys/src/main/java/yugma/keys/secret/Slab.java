// SPDX-License-Identifier: Apache-2.0
package yugma.keys.secret;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/// Memory off the heap for secrets, in slots whose sizes are powers of two; slots are used again,
/// never given back to the system.
///
/// Safe for any thread.
public final class Slab {
  private static final int LEAST_LOG = 5;
  private static final int MOST_LOG = 24;
  private static final long CHUNK_BYTES = 1L << 18;

  private final Arena arena = Arena.ofShared();
  private final List<Deque<MemorySegment>> free =
      IntStream.rangeClosed(0, MOST_LOG)
          .<Deque<MemorySegment>>mapToObj(_ -> new ArrayDeque<>())
          .toList();
  private long usedBytes;

  /// That many zero bytes, to be filled by [Secret#xor].
  ///
  /// @param bytes in [0, 2^24]
  public Secret zeros(int bytes) {
    if (bytes < 0 || bytes > 1 << MOST_LOG) {
      throw new IllegalArgumentException(
          "a secret of " + bytes + " bytes, must lie in [0, " + (1 << MOST_LOG) + "]");
    }
    return new Secret(this, slot(sizeLog(bytes)), bytes);
  }

  /// A secret of these bytes; the array is wiped.
  public Secret adopt(byte[] bytes) {
    Secret secret = zeros(bytes.length);
    secret.contents().copyFrom(MemorySegment.ofArray(bytes));
    Arrays.fill(bytes, (byte) 0);
    return secret;
  }

  /// Fresh random bits.
  public Secret random(int bytes, Entropy entropy) {
    byte[] drawn = new byte[bytes];
    entropy.fill(drawn);
    return adopt(drawn);
  }

  /// Bytes in use, whole slots.
  public synchronized long usedBytes() {
    return usedBytes;
  }

  private synchronized MemorySegment slot(int sizeLog) {
    Deque<MemorySegment> slots = free.get(sizeLog);
    if (slots.isEmpty()) {
      long size = 1L << sizeLog;
      MemorySegment chunk = arena.allocate(Math.max(size, CHUNK_BYTES), size);
      for (long at = 0; at < chunk.byteSize(); at += size) {
        slots.push(chunk.asSlice(at, size));
      }
    }
    usedBytes += 1L << sizeLog;
    return slots.pop();
  }

  synchronized void giveBack(MemorySegment slot) {
    slot.fill((byte) 0);
    usedBytes -= slot.byteSize();
    free.get(Long.numberOfTrailingZeros(slot.byteSize())).push(slot);
  }

  private static int sizeLog(int bytes) {
    return Math.max(LEAST_LOG, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(bytes, 1) - 1));
  }
}
