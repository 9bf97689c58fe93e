// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.event;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The pending events themselves, one numbered slot each, in flat arrays; a freed slot is the next
/// one given out, while it is still in the cache.
///
/// Slot 0 is never given out, so that 0 can end a list. A slot without an action is cancelled.
final class Slots {
  private static final long FREE = -1;

  /// Time and sequence number of a slot side by side, for they are read together.
  private long[] keys = new long[32];

  private int[] next = new int[16];
  private @Nullable Action[] actions = new @Nullable Action[16];
  private int freed;
  private int fresh = 1;
  private int used;
  private int cancelled;

  int allot(long picos, long sequence, Action action) {
    int slot = freed;
    if (slot != 0) {
      freed = next[slot];
    } else {
      slot = fresh++;
      if (slot == next.length) {
        grow();
      }
    }
    keys[2 * slot] = picos;
    keys[2 * slot + 1] = sequence;
    actions[slot] = action;
    used++;
    return slot;
  }

  private void grow() {
    if (next.length == 1 << 27) {
      throw new IllegalStateException("pending events are " + used + ", must stay below 2^27");
    }
    keys = Arrays.copyOf(keys, 2 * keys.length);
    next = Arrays.copyOf(next, 2 * next.length);
    actions = Arrays.copyOf(actions, 2 * actions.length);
  }

  /// Frees a slot and hands over its action.
  Action take(int slot) {
    Action action = Objects.requireNonNull(actions[slot]);
    actions[slot] = null;
    free(slot);
    return action;
  }

  void drop(int slot) {
    cancelled--;
    free(slot);
  }

  private void free(int slot) {
    keys[2 * slot + 1] = FREE;
    next[slot] = freed;
    freed = slot;
    used--;
  }

  /// Takes the action away if this slot still holds the event of that number.
  boolean cancel(int slot, long sequence) {
    if (keys[2 * slot + 1] != sequence || actions[slot] == null) {
      return false;
    }
    actions[slot] = null;
    cancelled++;
    return true;
  }

  long time(int slot) {
    return keys[2 * slot];
  }

  /// Takes a span off all times.
  void turnBack(long picos) {
    for (int slot = 1; slot < fresh; slot++) {
      keys[2 * slot] -= picos;
    }
  }

  long sequence(int slot) {
    return keys[2 * slot + 1];
  }

  boolean isBefore(int a, int b) {
    long difference = keys[2 * a] - keys[2 * b];
    return difference < 0 || (difference == 0 && keys[2 * a + 1] < keys[2 * b + 1]);
  }

  boolean isCancelled(int slot) {
    return actions[slot] == null;
  }

  boolean isUsed(int slot) {
    return keys[2 * slot + 1] != FREE;
  }

  int next(int slot) {
    return next[slot];
  }

  void link(int slot, int next) {
    this.next[slot] = next;
  }

  /// The number of slots given out, cancelled ones included.
  int used() {
    return used;
  }

  int cancelled() {
    return cancelled;
  }

  /// The slots lie in [1, end()).
  int end() {
    return fresh;
  }
}
