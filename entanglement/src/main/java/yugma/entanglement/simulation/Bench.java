// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yugma.entanglement.pair.AttemptCount;
import yugma.kernel.time.Time;

/// The slots that an end of a link has offered to its station.
///
/// Arrays by slot, since a network has as many of these as ends of links and walks over all of them
/// all the time.
final class Bench {
  private static final int NONE = -1;

  private final Optional<AttemptCount> count;
  private final Map<Integer, Deque<Integer>> offers = new HashMap<>(2);
  private int lastPurpose = NONE;
  private Deque<Integer> lastOffers = new ArrayDeque<>(2);
  private int[] purposes = new int[0];
  private @Nullable Run[] runs = new @Nullable Run[0];
  private long[] ready = new long[0];

  /// @param count of the attempts of the end's node, where these shake what is stored
  Bench(Optional<AttemptCount> count) {
    this.count = count;
  }

  Optional<AttemptCount> count() {
    return count;
  }

  void offer(int slot, int purpose) {
    if (slot >= purposes.length) {
      grow(slot + 1);
    }
    purposes[slot] = purpose;
    offered(purpose).add(slot);
  }

  private void grow(int slots) {
    int before = purposes.length;
    int after = Math.max(slots, 2 * before);
    purposes = Arrays.copyOf(purposes, after);
    Arrays.fill(purposes, before, after, NONE);
    runs = Arrays.copyOf(runs, after);
    ready = Arrays.copyOf(ready, after);
  }

  /// The slots for a purpose with which no attempts are made.
  Deque<Integer> offered(int purpose) {
    if (purpose != lastPurpose) {
      lastPurpose = purpose;
      lastOffers = offers.computeIfAbsent(purpose, _ -> new ArrayDeque<>(2));
    }
    return lastOffers;
  }

  boolean isOffered(int slot) {
    return slot < purposes.length && purposes[slot] != NONE;
  }

  int purpose(int slot) {
    return purposes[slot];
  }

  void use(int slot, Run run) {
    runs[slot] = run;
  }

  /// All runs, in the order of slots.
  List<Run> runs() {
    List<Run> all = new ArrayList<>();
    for (Run run : runs) {
      if (run != null) {
        all.add(run);
      }
    }
    return all;
  }

  /// A run with a slot has succeeded.
  ///
  /// @param until when the slot makes no attempt
  void end(int slot, Time until) {
    runs[slot] = null;
    purposes[slot] = NONE;
    ready[slot] = until.picos();
  }

  /// When a slot is ready for an attempt.
  Time ready(int slot) {
    return Time.ofPicos(ready[slot]);
  }

  /// Takes a slot back, and its run if it had one.
  Optional<Run> withdraw(int slot) {
    Optional<Run> run = Optional.ofNullable(runs[slot]);
    if (run.isEmpty()) {
      offered(purposes[slot]).remove(slot);
    }
    purposes[slot] = NONE;
    runs[slot] = null;
    return run;
  }

  /// The run of a slot is over, because the slot at the other end was withdrawn.
  void offerAgain(int slot) {
    runs[slot] = null;
    offered(purposes[slot]).addFirst(slot);
  }
}
