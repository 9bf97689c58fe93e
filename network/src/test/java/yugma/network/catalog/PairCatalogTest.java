// SPDX-License-Identifier: Apache-2.0
package yugma.network.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import yugma.kernel.journal.Journal;
import yugma.network.binding.Binding;
import yugma.network.binding.Binding.Kind;
import yugma.network.binding.Binding.Stations;
import yugma.network.link.Ahead;
import yugma.network.result.PairsResult;
import yugma.network.result.RequestResult;
import yugma.network.result.Result;
import yugma.network.run.NetworkRun;
import yugma.network.run.Progress;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

/// The entanglement networks of the catalog come out as their files say.
class PairCatalogTest {
  private static Result run(String id, String... settings) throws ScenarioException {
    try (Ahead none = new Ahead(0)) {
      NetworkRun run =
          new NetworkRun(
              ScenarioReader.read(id, List.of(settings)).scenario(), Journal.off(), none);
      run.run(Progress.NONE);
      return run.result("test");
    }
  }

  private static RequestResult request(Result result, String name) {
    return Objects.requireNonNull(result.requests().get(name));
  }

  private static Binding binding(Result result) {
    return request(result, "pairs").binding().orElseThrow();
  }

  private static PairsResult link(Result result, String id) {
    return Objects.requireNonNull(result.links().get(id)).entanglement().orElseThrow();
  }

  private static double fidelity(Result result, String name) {
    return request(result, name).fidelity().orElseThrow();
  }

  /// Stolk 2024: 7.2e-6 heralds per attempt. Its 0.022 Hz and 0.534(15) are not reproduced, as the
  /// file says.
  @Test
  void delftAndTheHagueHeraldAsOftenAsInThePaper() throws ScenarioException {
    Result result = run("delft-the-hague");
    assertThat(link(result, "delft-the-hague").successProbability())
        .isCloseTo(7.2e-6, within(2e-8));
    assertThat(fidelity(result, "pairs")).isCloseTo(0.62, within(0.005));
    // 28 expected; fewer than 10 or more than 55 once in 20,000 seeds, and the seed is fixed
    assertThat(request(result, "pairs").pairs()).isBetween(10L, 55L);
  }

  /// Knaut 2024: 17 dB; its 0.69(7) is not reproduced, as the file says.
  @Test
  void theLoopOfBostonLoses17DecibelsAndGivesPairs() throws ScenarioException {
    Result result = run("boston-loop");
    assertThat(binding(result).hop().orElseThrow().lossDb().orElseThrow())
        .isCloseTo(17, within(0.01));
    assertThat(fidelity(result, "pairs")).isCloseTo(0.868, within(0.005));
    assertThat(request(result, "pairs").pairs()).isBetween(40L, 120L);
  }

  /// Krutyanskiy 2023: fidelity 0.72(2), 9.2 pairs a second.
  @Test
  void innsbruckSwapsWithinTwoErrorsOfItsFidelityAndAFactorOfItsRate() throws ScenarioException {
    Result result = run("innsbruck-50km");
    assertThat(fidelity(result, "pairs")).isCloseTo(0.72, within(0.04));
    assertThat(request(result, "pairs").rateHz()).isBetween(9.2 / 1.5, 9.2 * 1.5);
    Binding.Gives estimate = binding(result).estimate();
    assertThat(estimate.fidelity()).isCloseTo(fidelity(result, "pairs"), within(0.01));
    assertThat(estimate.rateHz()).isCloseTo(request(result, "pairs").rateHz(), within(1.0));
  }

  /// Sena 2025: fidelity 0.85 to 0.99.
  @Test
  void berlinsPairsAreAsGoodAfterTenMetresAndAfter60Kilometres() throws ScenarioException {
    Result result = run("berlin");
    assertThat(fidelity(result, "near")).isBetween(0.85, 0.995);
    assertThat(fidelity(result, "far")).isBetween(0.85, 0.995);
    assertThat(request(result, "near").pairs()).isEqualTo(10_000);
    assertThat(request(result, "far").pairs()).isEqualTo(1_000);
  }

  @Test
  void theAtlanticIsCrossedByFutureHardware() throws ScenarioException {
    Result result = run("transatlantic");
    assertThat(request(result, "pairs").pairs()).isEqualTo(100);
    assertThat(fidelity(result, "pairs")).isCloseTo(0.947, within(0.002));
    assertThat(binding(result).kind()).isEqualTo(Kind.LATENCY);
    assertThat(binding(result).met()).isTrue();
  }

  @Test
  void theGatesOfTheNearTermDoNotCrossTheAtlantic() throws ScenarioException {
    Result result = run("transatlantic", "defaults.hardware=near-term");
    assertThat(request(result, "pairs").pairs()).isZero();
    Binding binding = binding(result);
    assertThat(binding.kind()).isEqualTo(Kind.GATES);
    assertThat(binding.met()).isFalse();
    assertThat(binding.needed()).isEmpty();
    assertThat(binding.errorsSmaller().orElseThrow()).isBetween(75.0, 90.0);
  }

  @Test
  void todaysHardwareWaitsADayForAHopAndWouldFailByItsGatesThen() throws ScenarioException {
    Result result = run("transatlantic", "defaults.hardware=siv-harvard-2024");
    assertThat(request(result, "pairs").pairs()).isZero();
    Binding binding = binding(result);
    assertThat(binding.kind()).isEqualTo(Kind.HOP);
    assertThat(binding.hop().orElseThrow().secondsPerPair()).isBetween(86_400.0, 200_000.0);
    assertThat(binding.stations()).hasSize(62);
    assertThat(binding.then().orElseThrow().kind()).isEqualTo(Kind.GATES);
  }

  @Test
  void threeCountriesAloneGiveNothing() throws ScenarioException {
    Result result = run("transatlantic-three-countries");
    assertThat(request(result, "pairs").pairs()).isZero();
    Binding binding = binding(result);
    assertThat(binding.kind()).isEqualTo(Kind.HOP);
    assertThat(binding.link()).contains("reykjavik-qaqortoq");
    assertThat(binding.hop().orElseThrow().lossDb().orElseThrow()).isCloseTo(260.3, within(0.1));
    assertThat(binding.stations())
        .extracting(Stations::link, Stations::stations)
        .containsExactly(
            tuple("edinburgh-seydisfjordur", 4),
            tuple("reykjavik-qaqortoq", 4),
            tuple("qaqortoq-goose-bay", 4));
  }

  private static final Map<String, List<String>> WET =
      Map.of(
          "edinburgh-seydisfjordur", List.of("edinburgh", "seydisfjordur"),
          "reykjavik-qaqortoq", List.of("reykjavik", "qaqortoq"),
          "qaqortoq-goose-bay", List.of("qaqortoq", "goose-bay"));

  @Test
  void threeCountriesDeliverWithTheStationsThatTheirResultNames() throws ScenarioException {
    Binding alone = binding(run("transatlantic-three-countries"));
    List<String> settings = new ArrayList<>();
    alone.stations().forEach(one -> settings.addAll(built(one)));
    Result result = run("transatlantic-three-countries", settings.toArray(String[]::new));
    assertThat(request(result, "pairs").pairs()).isEqualTo(100);
    assertThat(fidelity(result, "pairs"))
        .isCloseTo(alone.mended().orElseThrow().fidelity(), within(0.01));
    assertThat(binding(result).met()).isTrue();
  }

  /// The settings that put stations into a hop, beside its fibre of old.
  private static List<String> built(Stations stations) {
    List<String> settings = new ArrayList<>();
    List<String> ends = Objects.requireNonNull(WET.get(stations.link()));
    String before = ends.getFirst();
    for (int i = 1; i <= stations.stations() + 1; i++) {
      boolean isLast = i > stations.stations();
      String name = stations.link() + "-" + i;
      String next = isLast ? ends.getLast() : name;
      if (!isLast) {
        settings.add("nodes." + name + "={kind: repeater}");
      }
      settings.add(
          "links.%s={endpoints: [%s, %s], length_km: %s}"
              .formatted(name, before, next, stations.spacingKm()));
      settings.add("entanglement.links." + name + "={}");
      before = next;
    }
    return settings;
  }
}
