// SPDX-License-Identifier: Apache-2.0
package yugma.network.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.kernel.journal.Journal;
import yugma.network.link.Ahead;
import yugma.network.result.Event;
import yugma.network.result.LinkResult;
import yugma.network.result.QkdResult;
import yugma.network.result.QkdResult.BlockResult;
import yugma.network.result.Result;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

class NetworkRunTest {
  private static Scenario twoBanks(String... more) throws ScenarioException {
    List<String> sets =
        new ArrayList<>(
            List.of(
                "run.sim_time=300ms",
                "qkd.zurich-winterthur.security.block_bits=2e5",
                "qkd.zurich-winterthur.security.epsilon_sec=1e-6",
                "events.0.at=100ms"));
    sets.addAll(List.of(more));
    return ScenarioReader.read("two-banks", sets).scenario();
  }

  private static Result result(Scenario scenario, int threads) {
    try (Ahead ahead = new Ahead(threads)) {
      NetworkRun run = new NetworkRun(scenario, Journal.off(), ahead);
      run.run(Progress.NONE);
      return run.result("0.0.1");
    }
  }

  private static QkdResult qkd(Result result) {
    return result.links().values().iterator().next().qkd().orElseThrow();
  }

  @Test
  void aBlockThatIsDoneLateDoesNotEndTheAlarmOfALaterOne() throws ScenarioException {
    Result result = result(twoBanks(), 1);
    List<BlockResult> blocks = qkd(result).blockLog();
    assertThat(blocks.stream().map(BlockResult::index)).isSorted();
    List<Double> ends = blocks.stream().map(BlockResult::endS).toList();
    assertThat(ends).as("blocks overtake each other").isNotEqualTo(ends.stream().sorted().toList());
    assertThat(result.events()).extracting(Event::kind).doesNotContain("all_clear");
    assertThat(result.events()).extracting(Event::kind).contains("attack_begins", "alarm");
    assertThat(result.events().stream().map(Event::timeS)).isSorted();
    assertThat(result.links().values().iterator().next().states())
        .extracting(LinkResult.StateResult::state)
        .containsExactly("up", "alarm");
  }

  @Test
  void theAlarmEndsAfterTheAttack() throws ScenarioException {
    Result result = result(twoBanks("run.detail=rates", "events.0.until=150ms"), 0);
    assertThat(result.events())
        .extracting(Event::kind)
        .containsSubsequence("attack_begins", "alarm", "attack_ends", "all_clear");
    assertThat(result.events().getLast().kind()).isEqualTo("all_clear");
  }

  @Test
  void threadsChangeNothing() throws ScenarioException {
    Scenario scenario = twoBanks("run.sim_time=60ms", "run.detail=photons");
    assertThat(result(scenario, 2)).isEqualTo(result(scenario, 0));
  }

  @Test
  void progressRisesToTheEnd() throws ScenarioException {
    Scenario scenario = twoBanks("run.detail=rates");
    List<Double> told = new ArrayList<>();
    try (Ahead none = new Ahead(0)) {
      NetworkRun run = new NetworkRun(scenario, Journal.off(), none);
      run.run((simulated, all) -> told.add(simulated));
      assertThat(told).isSorted().hasSize(1000);
      assertThat(told.getLast()).isEqualTo(scenario.run().simTime().seconds());
      assertThat(run.result("0.0.1").partial()).isFalse();
    }
  }

  @Test
  void aRunThatIsStoppedSaysHowFarItCame() throws ScenarioException {
    try (Ahead none = new Ahead(0)) {
      NetworkRun run = new NetworkRun(twoBanks("run.detail=rates"), Journal.off(), none);
      run.run(
          (now, end) -> {
            if (now >= 0.1) {
              run.stop();
            }
          });
      Result result = run.result("0.0.1");
      assertThat(result.partial()).isTrue();
      assertThat(result.simTimeS()).isBetween(0.09, 0.11);
      assertThat(qkd(result).blocks()).isPositive();
    }
  }

  @Test
  void aRunThatIsStoppedBeforeItBeganIsEmpty() throws ScenarioException {
    try (Ahead none = new Ahead(0)) {
      NetworkRun run = new NetworkRun(twoBanks(), Journal.off(), none);
      run.stop();
      run.run(Progress.NONE);
      Result result = run.result("0.0.1");
      assertThat(result.partial()).isTrue();
      assertThat(result.simTimeS()).isZero();
      assertThat(qkd(result).siftedRateBps()).isZero();
    }
  }
}
