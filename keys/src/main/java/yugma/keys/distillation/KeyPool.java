// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import java.util.ArrayDeque;
import java.util.Optional;
import yugma.kernel.bits.Bits;

/// One end's stock of key, oldest bits first; the other end's stock holds the same bits in the same
/// order.
///
/// Key of a simulation, or what a live link keeps to authenticate its blocks; it fits no live
/// store.
public final class KeyPool {
  private final ArrayDeque<Bits> chunks = new ArrayDeque<>();
  private int usedOfFirst;
  private long available;
  private long takenSoFar;

  public long available() {
    return available;
  }

  /// Bits that were taken out so far, used or dropped.
  public long taken() {
    return takenSoFar;
  }

  /// Puts bits behind the others. They are taken over: the pool wipes them once they are used up.
  public void add(Bits key) {
    if (key.length() > 0) {
      chunks.addLast(key);
      available += key.length();
    }
  }

  /// The oldest bits, which are then gone; empty, and nothing is taken, when there are fewer.
  public Optional<Bits> take(int bits) {
    if (bits > available) {
      return Optional.empty();
    }
    Bits taken = Bits.zeros(0);
    while (taken.length() < bits) {
      Bits first = chunks.getFirst();
      int part = Math.min(bits - taken.length(), first.length() - usedOfFirst);
      taken = joined(taken, first.slice(usedOfFirst, usedOfFirst + part));
      usedOfFirst += part;
      if (usedOfFirst == first.length()) {
        chunks.removeFirst().wipe();
        usedOfFirst = 0;
      }
    }
    available -= bits;
    takenSoFar += bits;
    return Optional.of(taken);
  }

  private static Bits joined(Bits head, Bits tail) {
    Bits whole = head.append(tail);
    head.wipe();
    tail.wipe();
    return whole;
  }

  /// Wipes the oldest bits unused.
  ///
  /// @param bits at most those available
  public void drop(int bits) {
    take(bits)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    bits
                        + " bits are to be dropped, must be at most the "
                        + available
                        + " available"))
        .wipe();
  }

  /// A copy of the oldest bits, which stay; empty when there are fewer.
  public Optional<Bits> peek(int bits) {
    if (bits > available) {
      return Optional.empty();
    }
    Bits seen = Bits.zeros(0);
    int from = usedOfFirst;
    for (Bits chunk : chunks) {
      int part = Math.min(bits - seen.length(), chunk.length() - from);
      seen = seen.append(chunk.slice(from, from + part));
      from = 0;
      if (seen.length() == bits) {
        break;
      }
    }
    return Optional.of(seen);
  }

  /// All bits that are left, in order, without taking them.
  public Bits contents() {
    return peek(Math.toIntExact(available)).orElseThrow();
  }
}
