// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.event;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import yugma.kernel.journal.Entry;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;

/// The event loop: actions in the order of their time, those of one time in the order of their
/// scheduling.
///
/// One thread runs the events, and everything here is for that thread alone, save [#submit],
/// [#stop] and [#isStopped]. Seed, actions and commands decide all that happens. About 50 ns an
/// event with 1,000 pending.
public final class Simulation {
  private final RandomStreams streams;
  private final Journal journal;
  private final Map<String, RandomStream> random = new HashMap<>();
  private final CalendarQueue queue = new CalendarQueue();
  private final Queue<Command> submitted = new ConcurrentLinkedQueue<>();
  private final Deque<Commanded> recorded = new ArrayDeque<>();

  private long now;
  private long events;
  private long eventsUntilRecorded = Long.MAX_VALUE;
  private boolean running;
  private volatile boolean called;
  private volatile boolean stopped;

  public Simulation(RandomStreams streams, Journal journal) {
    this.streams = streams;
    this.journal = journal;
  }

  /// The simulated time: that of the event that runs, or the end of the last [#runUntil].
  public Time now() {
    return new Time(now);
  }

  /// The number of events run so far.
  public long events() {
    return events;
  }

  /// The number of events to come, as far as they are known.
  public int pending() {
    return queue.size();
  }

  public Journal journal() {
    return journal;
  }

  /// The stream of a component; the same living stream each time.
  ///
  /// @param name such as `zurich-bern/detector-1`
  public RandomStream random(String name) {
    return random.computeIfAbsent(name, streams::stream);
  }

  public boolean isStopped() {
    return stopped;
  }

  /// Schedules an action at a time.
  ///
  /// @param time not before now
  public Cancellable at(Time time, Action action) {
    if (time.picos() < now) {
      throw new IllegalArgumentException("time is " + time + ", must not precede now = " + now());
    }
    return schedule(time.picos(), action);
  }

  /// Schedules an action after a delay; zero means: after all that is already due now.
  ///
  /// @param delay must end within 100 days of the start
  public Cancellable in(Time delay, Action action) {
    if (delay.picos() > Time.HORIZON.picos() - now) {
      throw new IllegalArgumentException(
          "delay is " + delay + " at now = " + now() + ", must end by " + Time.HORIZON);
    }
    return schedule(now + delay.picos(), action);
  }

  private Cancellable schedule(long picos, Action action) {
    int slot = queue.add(picos, action);
    return new Cancellable(queue, slot, queue.sequence(slot));
  }

  /// Writes an entry into the journal, at the present time.
  public void record(Entry entry) {
    if (journal.isOn()) {
      journal.record(now(), entry);
    }
  }

  /// Hands in a command from any thread; it is carried out and journaled between two events, those
  /// of one thread in their order.
  ///
  /// One that comes too late for a [#runUntil] waits for the next.
  public void submit(Command command) {
    submitted.add(command);
    called = true;
  }

  /// Repeats the commands of an earlier run of the same simulation, each at its exact place.
  ///
  /// @param commands those of that run's journal, in its order, before any event has run
  public void replay(Collection<Commanded> commands) {
    if (events > 0) {
      throw new IllegalStateException("events run are " + events + ", must be 0 for a replay");
    }
    recorded.addAll(commands);
    awaitRecorded();
  }

  /// Ends the run for good after the present event, from any thread.
  public void stop() {
    stopped = true;
  }

  /// Sets the clock back, and all that is to come with it, so that a run without an end never meets
  /// the horizon. Every delay stays what it was; a time told before this is of another count.
  ///
  /// @param by at most now
  public void turnBack(Time by) {
    if (by.picos() > now || running || !recorded.isEmpty()) {
      throw new IllegalArgumentException(
          "the clock is to go back by "
              + by
              + " at now = "
              + now()
              + ", at most to 0 s, between"
              + " two runs, and not in a replay");
    }
    now -= by.picos();
    queue.turnBack(by.picos());
  }

  /// Runs all events up to a time and then stands at that time; after [#stop] it stands at the last
  /// event.
  ///
  /// An exception of an action comes out as the cause of an [EventFailure], which tells the time.
  ///
  /// @param end included; not before now
  public void runUntil(Time end) {
    if (end.picos() < now) {
      throw new IllegalArgumentException("end is " + end + ", must not precede now = " + now());
    }
    if (running) {
      throw new IllegalStateException("an event at " + now() + " asked the loop to run itself");
    }
    running = true;
    try {
      loop(end.picos());
    } catch (RuntimeException e) {
      throw new EventFailure(now(), e);
    } finally {
      running = false;
    }
  }

  private void loop(long end) {
    while (!stopped) {
      if (called) {
        obey();
      }
      if (events == eventsUntilRecorded) {
        repeatUntil(end);
      }
      long next = queue.nextTime();
      if (next > end) {
        now = end;
        return;
      }
      now = next;
      events++;
      queue.take().run(this);
    }
  }

  private void obey() {
    called = false;
    for (Command command = submitted.poll(); command != null; command = submitted.poll()) {
      carryOut(command);
    }
  }

  private void carryOut(Command command) {
    record(new Commanded(now(), events, command));
    command.run(this);
  }

  private void repeatUntil(long end) {
    Commanded first = recorded.peek();
    while (first != null && first.eventsBefore() == events && first.at().picos() <= end) {
      long due = first.at().picos();
      if (due < now || queue.nextTime() < due) {
        throw new IllegalStateException(
            "replay left its path: after event " + events + " it cannot repeat " + first);
      }
      now = due;
      carryOut(recorded.remove().command());
      first = recorded.peek();
    }
    awaitRecorded();
  }

  private void awaitRecorded() {
    Commanded first = recorded.peek();
    eventsUntilRecorded = first == null ? Long.MAX_VALUE : first.eventsBefore();
  }
}
