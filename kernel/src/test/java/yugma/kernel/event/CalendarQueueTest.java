// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;

/// The order of events against that of the JDK's priority queue, over delays of every kind.
class CalendarQueueTest {
  private static final long DAY = 86_400_000_000_000_000L;

  /// Kinds of delays.
  enum Delays {
    UNIFORM,
    TIES,
    ALL_AT_ONCE,
    BIMODAL,
    EVERY_SCALE,
    HUGE_GAPS;

    long next(RandomStream random) {
      return switch (this) {
        case UNIFORM -> random.nextLong(1_000_000);
        case TIES -> 1_000_000 * random.nextLong(3);
        case ALL_AT_ONCE -> 0;
        case BIMODAL -> random.nextLong(1_000) * (random.nextLong(16) == 0 ? 1_000_000_000 : 1);
        case EVERY_SCALE -> random.nextLong(1L << random.nextInt(46));
        case HUGE_GAPS -> random.nextLong(50) == 0 ? DAY / 1_000 : random.nextLong(3);
      };
    }
  }

  /// The queue under test and its model, driven side by side.
  private static final class Pair {
    record Event(long picos, long number) {}

    record Handle(Event event, int slot, long sequence) {}

    final CalendarQueue queue = new CalendarQueue();
    final PriorityQueue<Event> model =
        new PriorityQueue<>(
            Comparator.comparingLong(Event::picos).thenComparingLong(Event::number));
    final List<Handle> handles = new ArrayList<>();
    final List<Long> ran = new ArrayList<>();
    final Simulation nobody = new Simulation(RandomStreams.seeded(0), Journal.off());
    long now;
    long number;

    void add(long delay) {
      Event event = new Event(now + delay, number++);
      model.add(event);
      int slot = queue.add(event.picos(), simulation -> ran.add(event.number()));
      handles.add(new Handle(event, slot, queue.sequence(slot)));
    }

    void cancelOneOf(RandomStream random) {
      Handle handle = handles.get(random.nextInt(handles.size()));
      assertThat(queue.cancel(handle.slot(), handle.sequence()))
          .isEqualTo(model.remove(handle.event()));
    }

    void take() {
      Event expected = model.remove();
      assertThat(queue.nextTime()).isEqualTo(expected.picos());
      now = expected.picos();
      queue.take().run(nobody);
      assertThat(ran.getLast()).isEqualTo(expected.number());
    }
  }

  @Property(tries = 60, seed = "1")
  void takesEventsInTheOrderOfTimeAndThenOfScheduling(
      @ForAll long seed, @ForAll Delays delays, @ForAll @IntRange(max = 600) int crowd) {
    RandomStream random = RandomStreams.seeded(seed).stream("operations");
    Pair pair = new Pair();
    for (int i = 0; i < crowd; i++) {
      pair.add(delays.next(random));
    }
    for (int i = 0; i < 3_000; i++) {
      int choice = random.nextInt(20);
      if (choice < 9 || pair.model.isEmpty()) {
        pair.add(delays.next(random));
      } else if (choice < 10) {
        pair.cancelOneOf(random);
      } else {
        pair.take();
      }
    }
    while (!pair.model.isEmpty()) {
      pair.take();
    }
    assertThat(pair.queue.nextTime()).isEqualTo(CalendarQueue.NEVER);
    assertThat(pair.queue.size()).isZero();
  }

  @Property(tries = 12, seed = "1")
  void keepsTheOrderWhileTheScaleOfDelaysChanges(
      @ForAll long seed, @ForAll("scales") int[] scales) {
    RandomStream random = RandomStreams.seeded(seed).stream("operations");
    Pair pair = new Pair();
    for (int scale : scales) {
      for (int i = 0; i < 2_500; i++) {
        pair.add(random.nextLong(1L << scale));
        if (pair.model.size() > 300) {
          pair.take();
        }
      }
    }
    while (!pair.model.isEmpty()) {
      pair.take();
    }
  }

  @Provide
  Arbitrary<int[]> scales() {
    return Arbitraries.integers().between(0, 45).array(int[].class).ofSize(4);
  }

  @Test
  void aLookAtAFarEventDoesNotBarAnEarlierOne() {
    CalendarQueue queue = new CalendarQueue();
    for (int i = 0; i < 100; i++) {
      queue.add(DAY + i, simulation -> {});
    }
    assertThat(queue.nextTime()).isEqualTo(DAY);
    queue.add(5, simulation -> {});
    assertThat(queue.nextTime()).isEqualTo(5);
  }

  @Test
  void cancelledEventsDoNotPileUp() {
    CalendarQueue queue = new CalendarQueue();
    LongUnaryOperator addAndCancel =
        picos -> {
          int slot = queue.add(picos, simulation -> {});
          assertThat(queue.cancel(slot, queue.sequence(slot))).isTrue();
          return slot;
        };
    for (int i = 0; i < 100_000; i++) {
      assertThat(addAndCancel.applyAsLong(DAY + i)).isLessThan(1_000);
    }
    assertThat(queue.size()).isZero();
  }
}
