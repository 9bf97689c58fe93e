// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import yugma.kernel.journal.Entry;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;

class CommandTest {
  private record Hopped(int walker, long draw) implements Entry {}

  /// Draws from the walker's own stream, so that its place among that walker's hops matters.
  private record Kick(int walker) implements Command {
    @Override
    public void run(Simulation simulation) {
      hop(simulation, walker);
      simulation.in(Time.ofPicos(1), then -> hop(then, walker));
    }
  }

  private static void hop(Simulation simulation, int walker) {
    simulation.record(new Hopped(walker, simulation.random("walker-" + walker).nextLong(1_000)));
  }

  private static void walk(Simulation simulation, int walker, Consumer<Simulation> outside) {
    hop(simulation, walker);
    outside.accept(simulation);
    long delay = simulation.random("walker-" + walker).nextLong(3);
    simulation.in(Time.ofPicos(delay), then -> walk(then, walker, outside));
  }

  private static Simulation walkers(long seed, Consumer<Simulation> outside) {
    Simulation simulation = new Simulation(RandomStreams.seeded(seed), Journal.inMemory());
    for (int i = 0; i < 5; i++) {
      int walker = i;
      simulation.at(Time.ofPicos(i), then -> walk(then, walker, outside));
    }
    return simulation;
  }

  private static List<Commanded> commandsIn(Journal journal) {
    List<Commanded> commands = new ArrayList<>();
    for (Journal.Line line : journal) {
      if (line.entry() instanceof Commanded commanded) {
        commands.add(commanded);
      }
    }
    return commands;
  }

  @Property(tries = 20, seed = "1")
  void aRunIsReplayedFromItsJournal(@ForAll long seed) {
    RandomStream moods = RandomStreams.seeded(seed).stream("outside");
    Consumer<Simulation> outside =
        simulation -> {
          if (moods.nextInt(8) == 0) {
            simulation.submit(new Kick(moods.nextInt(5)));
          }
        };
    Simulation live = walkers(seed, outside);
    for (int step = 1; step <= 40; step++) {
      live.submit(new Kick(moods.nextInt(5)));
      live.runUntil(Time.ofPicos(step * 2L));
    }

    Simulation replayed = walkers(seed, nobody -> {});
    replayed.replay(commandsIn(live.journal()));
    replayed.runUntil(Time.ofPicos(33));
    replayed.runUntil(Time.ofPicos(80));
    assertThat(commandsIn(live.journal())).hasSizeGreaterThan(40);
    assertThat(replayed.journal()).containsExactlyElementsOf(live.journal());
  }

  @Test
  void everyCommandOfEveryThreadIsCarriedOutOnceAndInItsThreadsOrder() throws Exception {
    record Numbered(int thread, int number) implements Command {
      @Override
      public void run(Simulation simulation) {}
    }
    Simulation simulation = walkers(1, nobody -> {});
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 3; t++) {
      int thread = t;
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (int i = 0; i < 500; i++) {
                      simulation.submit(new Numbered(thread, i));
                    }
                  }));
    }
    long end = 0;
    while (threads.stream().anyMatch(Thread::isAlive)) {
      simulation.runUntil(Time.ofPicos(end += 10));
    }
    simulation.runUntil(Time.ofPicos(end + 10));
    List<Commanded> commands = commandsIn(simulation.journal());
    assertThat(commands).hasSize(1_500);
    for (int t = 0; t < 3; t++) {
      int thread = t;
      assertThat(commands.stream().map(Commanded::command).map(Numbered.class::cast))
          .filteredOn(command -> command.thread() == thread)
          .extracting(Numbered::number)
          .isSorted()
          .hasSize(500);
    }
  }

  @Test
  void aReplayThatLeavesItsPathSaysSo() {
    Simulation simulation = walkers(1, nobody -> {});
    simulation.replay(List.of(new Commanded(Time.ofPicos(90), 3, new Kick(0))));
    assertThatThrownBy(() -> simulation.runUntil(Time.ofPicos(100)))
        .hasRootCauseMessage(
            "replay left its path: after event 3 it cannot repeat "
                + new Commanded(Time.ofPicos(90), 3, new Kick(0)));
  }
}
