// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/// The slots of a node that one of its links may use.
final class SlotPool {
  private final Deque<Integer> free = new ArrayDeque<>();
  private int wanted;

  void free(int slot) {
    free.add(slot);
  }

  void want(int more) {
    wanted += more;
  }

  /// Wants no more.
  void rest() {
    wanted = 0;
  }

  int free() {
    return free.size();
  }

  /// A slot to be used now, if one is wanted and free.
  OptionalInt next() {
    if (wanted == 0 || free.isEmpty()) {
      return OptionalInt.empty();
    }
    wanted--;
    return OptionalInt.of(free.remove());
  }
}
