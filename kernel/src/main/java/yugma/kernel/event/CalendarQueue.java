// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.event;

import java.util.Arrays;

/// The future events, earliest first, those of one time in the order of their scheduling.
///
/// Time is cut into days of a power of two of picoseconds. Events of the present day lie in a small
/// heap, those of the next `2^k` days in a wheel of unsorted lists, one a day, with a bitmap of the
/// days that have any; what comes later lies in a second heap. A list is sorted only when its day
/// comes, so ties cost O(log n) each, and events far off cost the near ones nothing. The length of
/// a day follows the mean gap between the events taken, the wheel the number pending. Few events
/// make one endless day, that is: one heap.
///
/// O(1) on average for delays of one scale, O(log n) at worst. Times must not precede the last one
/// taken.
///
/// After [Brown 1988, calendar queues](https://doi.org/10.1145/63039.63045), with the sorting put
/// off as in [Tang, Goh, Thng 2005, ladder queue](https://doi.org/10.1145/1103323.1103324).
final class CalendarQueue {
  /// What [#nextTime] tells when nothing is pending; later than any time.
  static final long NEVER = Long.MAX_VALUE;

  private static final long ENDLESS = Long.MAX_VALUE;
  private static final int FEW = 16;
  private static final int DAYS_PER_EVENT = 4;
  private static final int SHORTEST_CHECK = 1024;
  private static final int SAMPLE = 255;

  private final Slots slots = new Slots();
  private final SlotHeap today = new SlotHeap(slots);
  private final SlotHeap later = new SlotHeap(slots);

  private int[] wheel = {};
  private long[] occupied = {};
  private int inWheel;
  private int dayShift;
  private long day = ENDLESS;
  private int crowded = FEW;

  private long scheduled;
  private long lastTaken;
  private long tunedAt;
  private int tunedFor = SHORTEST_CHECK;
  private int untilTuned = SHORTEST_CHECK;

  /// Adds an event and gives the slot that holds it.
  int add(long picos, Action action) {
    int slot = slots.allot(picos, scheduled++, action);
    if (slots.used() > crowded) {
      rebuild(gapOfPending());
    } else {
      place(slot);
    }
    return slot;
  }

  /// The number by which [#cancel] knows the event in a slot.
  long sequence(int slot) {
    return slots.sequence(slot);
  }

  /// Cancels the event of that number if it is still pending in that slot.
  boolean cancel(int slot, long sequence) {
    boolean pending = slots.cancel(slot, sequence);
    if (slots.cancelled() > FEW + slots.used() / 2) {
      rebuild(1L << dayShift);
    }
    return pending;
  }

  int size() {
    return slots.used() - slots.cancelled();
  }

  /// The time of the next event, or [#NEVER].
  long nextTime() {
    while (!today.isEmpty() || turn()) {
      int slot = today.first();
      if (!slots.isCancelled(slot)) {
        return slots.time(slot);
      }
      slots.drop(today.take());
    }
    return NEVER;
  }

  /// Removes the event that [#nextTime] has just told of.
  Action take() {
    int slot = today.take();
    lastTaken = slots.time(slot);
    Action action = slots.take(slot);
    if (--untilTuned == 0) {
      tune();
    }
    return action;
  }

  /// Takes a span off the times of all events; none may be pending before it.
  void turnBack(long picos) {
    slots.turnBack(picos);
    lastTaken = Math.max(0, lastTaken - picos);
    rebuild(1L << dayShift);
    startTuning();
  }

  private void place(int slot) {
    long thatDay = slots.time(slot) >>> dayShift;
    long ahead = thatDay - day;
    if (ahead <= 0) {
      today.push(slot);
    } else if (ahead < wheel.length) {
      int at = (int) thatDay & (wheel.length - 1);
      slots.link(slot, wheel[at]);
      wheel[at] = slot;
      occupied[at >> 6] |= 1L << at;
      inWheel++;
    } else {
      later.push(slot);
    }
  }

  /// Goes on to the next day that has events.
  private boolean turn() {
    long ofWheel = inWheel == 0 ? ENDLESS : nextDayOfWheel();
    long ofLater = later.isEmpty() ? ENDLESS : slots.time(later.first()) >>> dayShift;
    long next = Math.min(ofWheel, ofLater);
    if (next == ENDLESS) {
      return false;
    }
    day = next;
    if (next == ofWheel) {
      emptyWheelAt((int) next & (wheel.length - 1));
    }
    while (!later.isEmpty() && slots.time(later.first()) >>> dayShift == next) {
      today.push(later.take());
    }
    return true;
  }

  private long nextDayOfWheel() {
    int from = (int) (day + 1) & (wheel.length - 1);
    int word = from >> 6;
    long bits = occupied[word] & -1L << from;
    while (bits == 0) {
      word = (word + 1) & (occupied.length - 1);
      bits = occupied[word];
    }
    int at = (word << 6) + Long.numberOfTrailingZeros(bits);
    return day + 1 + ((at - from) & (wheel.length - 1));
  }

  private void emptyWheelAt(int at) {
    int slot = wheel[at];
    wheel[at] = 0;
    occupied[at >> 6] &= ~(1L << at);
    while (slot != 0) {
      int next = slots.next(slot);
      today.push(slot);
      inWheel--;
      slot = next;
    }
  }

  /// Compares the length of a day with the mean gap of the events taken since the last time.
  private void tune() {
    long gap = (lastTaken - tunedAt) / tunedFor;
    boolean wheeled = day != ENDLESS;
    boolean sparse = wheeled && slots.used() < crowded / 8;
    boolean mistuned = wheeled && Math.abs(dayShiftFor(gap) - dayShift) > 1;
    if (sparse || mistuned) {
      rebuild(gap);
    }
    startTuning();
  }

  private void startTuning() {
    tunedAt = lastTaken;
    tunedFor = Math.max(SHORTEST_CHECK, slots.used());
    untilTuned = tunedFor;
  }

  private static int dayShiftFor(long gap) {
    return 63 - Long.numberOfLeadingZeros(gap | 1);
  }

  private long gapOfPending() {
    int taken = tunedFor - untilTuned;
    if (taken > slots.used() / 2) {
      return (lastTaken - tunedAt) / taken;
    }
    int stride = Math.max(1, slots.end() / SAMPLE);
    long[] times = new long[slots.end() / stride + 1];
    int count = 0;
    for (int slot = 1; slot < slots.end(); slot += stride) {
      if (slots.isUsed(slot)) {
        times[count++] = slots.time(slot);
      }
    }
    Arrays.sort(times, 0, count);
    return (times[3 * count / 4] - times[count / 4]) / (slots.used() / 2);
  }

  /// Drops what is cancelled and lays everything out anew.
  private void rebuild(long gap) {
    today.clear();
    later.clear();
    int live = size();
    if (live <= FEW) {
      layOut(0);
      day = ENDLESS;
    } else {
      layOut(Integer.highestOneBit(live) * 2 * DAYS_PER_EVENT);
      dayShift = dayShiftFor(gap);
      day = lastTaken >>> dayShift;
    }
    for (int slot = 1; slot < slots.end(); slot++) {
      if (slots.isUsed(slot)) {
        if (slots.isCancelled(slot)) {
          slots.drop(slot);
        } else {
          place(slot);
        }
      }
    }
  }

  private void layOut(int days) {
    wheel = new int[days];
    occupied = new long[days >> 6];
    inWheel = 0;
    crowded = Math.max(FEW, days / DAYS_PER_EVENT);
  }
}
