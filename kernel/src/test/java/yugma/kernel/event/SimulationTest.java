// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.kernel.journal.Entry;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;

class SimulationTest {
  private final Simulation simulation = new Simulation(RandomStreams.seeded(7), Journal.inMemory());
  private final List<String> ran = new ArrayList<>();

  private Action note(String name) {
    return at -> ran.add(name + "@" + at.now().picos());
  }

  private static Time picos(long picos) {
    return Time.ofPicos(picos);
  }

  @Test
  void runsInTheOrderOfTimeAndThenOfScheduling() {
    simulation.at(picos(20), note("late"));
    simulation.at(picos(10), note("first"));
    simulation.in(picos(10), note("second"));
    simulation.runUntil(picos(30));
    assertThat(ran).containsExactly("first@10", "second@10", "late@20");
    assertThat(simulation.events()).isEqualTo(3);
  }

  @Test
  void anActionOfNowRunsAfterAllThatWasDueNow() {
    simulation.at(picos(5), at -> at.in(Time.ZERO, note("child")));
    simulation.at(picos(5), note("sibling"));
    simulation.runUntil(picos(5));
    assertThat(ran).containsExactly("sibling@5", "child@5");
  }

  @Test
  void runsToTheEndIncludedAndStandsThere() {
    simulation.at(picos(10), note("in"));
    simulation.at(picos(11), note("out"));
    simulation.runUntil(picos(10));
    assertThat(ran).containsExactly("in@10");
    simulation.at(picos(10), note("still now"));
    simulation.runUntil(picos(10));
    assertThat(simulation.now()).isEqualTo(picos(10));
    assertThat(simulation.pending()).isEqualTo(1);
    simulation.runUntil(picos(40));
    assertThat(ran).containsExactly("in@10", "still now@10", "out@11");
    assertThat(simulation.now()).isEqualTo(picos(40));
  }

  @Test
  void cancelsOnceAndOnlyWhatIsPending() {
    Cancellable early = simulation.at(picos(1), note("early"));
    Cancellable never = simulation.at(picos(2), note("never"));
    assertThat(never.cancel()).isTrue();
    assertThat(never.cancel()).isFalse();
    simulation.runUntil(picos(3));
    assertThat(early.cancel()).isFalse();
    assertThat(ran).containsExactly("early@1");
  }

  @Test
  void aStaleHandleSparesTheNextUserOfItsSlot() {
    Cancellable stale = simulation.at(picos(1), note("a"));
    simulation.runUntil(picos(1));
    simulation.at(picos(2), note("b"));
    assertThat(stale.cancel()).isFalse();
    simulation.runUntil(picos(2));
    assertThat(ran).containsExactly("a@1", "b@2");
  }

  @Test
  void anActionCannotCancelItself() {
    List<Cancellable> own = new ArrayList<>();
    List<Boolean> cancelled = new ArrayList<>();
    own.add(simulation.at(picos(1), at -> cancelled.add(own.getFirst().cancel())));
    simulation.runUntil(picos(1));
    assertThat(cancelled).containsExactly(false);
  }

  @Test
  void refusesThePastAndWhatLiesBeyondAHundredDays() {
    simulation.runUntil(picos(10));
    assertThatThrownBy(() -> simulation.at(picos(9), note("past")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.000000000009 s")
        .hasMessageContaining("now = 0.00000000001 s");
    assertThatThrownBy(() -> simulation.in(Time.HORIZON, note("beyond")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("delay is 8640000 s at now = 0.00000000001 s");
    assertThatThrownBy(() -> simulation.runUntil(picos(9)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anExceptionComesOutWithItsTime() {
    IllegalStateException cause = new IllegalStateException("no light");
    simulation.at(
        picos(3),
        at -> {
          throw cause;
        });
    simulation.at(picos(4), note("next"));
    assertThatThrownBy(() -> simulation.runUntil(picos(9)))
        .isInstanceOf(EventFailure.class)
        .hasCause(cause)
        .hasMessageContaining("0.000000000003 s")
        .hasMessageContaining("no light");
    simulation.runUntil(picos(9));
    assertThat(ran).containsExactly("next@4");
  }

  @Test
  void doesNotRunInsideItself() {
    simulation.at(picos(1), at -> at.runUntil(picos(2)));
    assertThatThrownBy(() -> simulation.runUntil(picos(3)))
        .hasRootCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void stopsAfterThePresentEventEvenFromAnotherThread() {
    simulation.at(
        picos(1),
        at -> {
          Thread other = Thread.ofPlatform().start(at::stop);
          join(other);
          ran.add("finished");
        });
    simulation.at(picos(2), note("after"));
    simulation.runUntil(picos(3));
    assertThat(ran).containsExactly("finished");
    assertThat(simulation.isStopped()).isTrue();
    assertThat(simulation.now()).isEqualTo(picos(1));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while another thread stops the run", e);
    }
  }

  @Test
  void aNameGivesTheSameLivingStream() {
    long first = simulation.random("a").nextLong();
    long second = simulation.random("a").nextLong();
    Simulation twin = new Simulation(RandomStreams.seeded(7), Journal.off());
    twin.random("b").nextLong();
    assertThat(twin.random("a").nextLong()).isEqualTo(first);
    assertThat(twin.random("a").nextLong()).isEqualTo(second).isNotEqualTo(first);
  }

  private record Clicked(int bit) implements Entry {}

  @Test
  void recordsEntriesAtTheirTime() {
    simulation.at(picos(4), at -> at.record(new Clicked(1)));
    simulation.runUntil(picos(4));
    assertThat(simulation.journal()).containsExactly(new Journal.Line(picos(4), 0, new Clicked(1)));
  }

  @Test
  void aClockThatGoesBackKeepsEveryDelayAndEveryOrder() {
    Simulation sim = new Simulation(RandomStreams.seeded(1), Journal.off());
    List<String> seen = new ArrayList<>();
    for (int k = 0; k < 100; k++) {
      String name = "e" + k;
      sim.at(Time.ofSeconds(20 + k / 2), then -> seen.add(name + " at " + then.now()));
    }
    Cancellable cancelled = sim.at(Time.ofSeconds(30), _ -> seen.add("cancelled"));
    sim.at(Time.ofSeconds(5), _ -> {});
    sim.runUntil(Time.ofSeconds(10));
    sim.turnBack(Time.ofSeconds(10));
    assertThat(sim.now()).isEqualTo(Time.ZERO);
    assertThat(cancelled.cancel()).isTrue();
    sim.in(Time.ofSeconds(1), then -> seen.add("new at " + then.now()));
    sim.runUntil(Time.ofSeconds(60));
    assertThat(seen)
        .hasSize(101)
        .startsWith("new at 1 s", "e0 at 10 s", "e1 at 10 s", "e2 at 11 s");
    assertThat(seen.getLast()).isEqualTo("e99 at 59 s");
    assertThatThrownBy(() -> sim.turnBack(Time.ofSeconds(61))).hasMessageContaining("at most");
  }
}
