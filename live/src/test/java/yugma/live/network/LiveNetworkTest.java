// SPDX-License-Identifier: Apache-2.0
package yugma.live.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import yugma.keys.secret.Entropy;
import yugma.network.link.Alarm;
import yugma.network.link.KeyTap;
import yugma.network.link.LinkState;
import yugma.network.link.LiveKey;
import yugma.network.link.LiveLinkView;
import yugma.network.link.Mishap;
import yugma.network.problem.Code;
import yugma.network.problem.Problem;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

class LiveNetworkTest {
  private static final LiveSetting WHOLE = LiveSetting.DEFAULT.withFirstKeyBits(Long.MAX_VALUE);

  private static Bench bench(LiveSetting setting) throws ScenarioException {
    return new Bench(Bench.scenario(10, ""), setting);
  }

  private static LiveLinkView link(Bench bench, String id) {
    return bench.network.snapshot().links().stream()
        .filter(view -> view.link().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void keysComeAtTheTimeOfTheWallClock() throws ScenarioException {
    Bench bench = bench(WHOLE);
    bench.pass(9.9);
    assertThat(bench.keys).isEmpty();
    bench.pass(0.2);
    assertThat(bench.keys).hasSize(2).allMatch(Bench.Given::isSame);
    bench.pass(10);
    assertThat(bench.keysOf("a-b")).hasSize(2);
    LiveState state = bench.network.snapshot();
    assertThat(state.passed().toMillis()).isCloseTo(20_100, within(1L));
    assertThat(state.behind()).isLessThan(Duration.ofMillis(1));
    assertThat(link(bench, "b-c").tally().blocks()).isEqualTo(2);
    assertThat(link(bench, "b-c").recent().bps(state.passed())).isBetween(300.0, 800.0);
  }

  @Test
  void speedIsSimulatedSecondsASecond() throws ScenarioException {
    Bench bench = bench(WHOLE.withSpeed(60));
    bench.pass(1);
    assertThat(bench.keysOf("a-b")).hasSize(5);
    assertThat(bench.network.snapshot().passed().toMillis()).isCloseTo(60_000, within(1L));
  }

  @Test
  void aMachineThatWasAwayCatchesUpStepByStepAndSaysHowFarBehindItIs() throws ScenarioException {
    Bench bench = bench(WHOLE);
    bench.sleep(30);
    assertThat(bench.network.step()).isTrue();
    assertThat(bench.network.snapshot().behind().toMillis()).isCloseTo(29_900, within(1L));
    assertThat(bench.keys).isEmpty();
    for (int i = 0; i < 300; i++) {
      bench.network.step();
    }
    assertThat(bench.network.step()).isFalse();
    assertThat(bench.keysOf("a-b")).hasSizeBetween(2, 3);
  }

  @Test
  void theFirstBlockIsShort() throws ScenarioException {
    Bench bench = bench(LiveSetting.DEFAULT.withFirstKeyBits(1));
    bench.pass(9.9);
    assertThat(bench.keysOf("a-b")).isNotEmpty();
    bench.pass(20);
    assertThat(bench.keysOf("a-b").getFirst().bits())
        .isLessThan(bench.keysOf("a-b").getLast().bits() * 9 / 10);
  }

  @Test
  void anOrderIsCarriedOutBetweenTwoEventsAndLifted() throws ScenarioException {
    Bench bench = bench(WHOLE);
    bench.pass(12);
    String id = bench.network.cut("a-b");
    assertThat(bench.network.snapshot().happenings()).isEmpty();
    bench.pass(0.1);
    assertThat(link(bench, "a-b").state()).isEqualTo(LinkState.CUT);
    Happening cut = bench.network.snapshot().happenings().getFirst();
    assertThat(cut.id()).isEqualTo(id);
    assertThat(cut.what()).isEqualTo(new Mishap.Cut());
    assertThat(cut.begun().orElseThrow().toMillis()).isBetween(12_000L, 12_100L);
    bench.pass(20);
    assertThat(bench.keysOf("a-b")).hasSize(1);
    assertThat(bench.keysOf("b-c")).hasSize(3);
    assertThat(bench.network.lift(id)).isTrue();
    bench.pass(0.1);
    assertThat(bench.network.lift(id)).isFalse();
    bench.pass(10.1);
    assertThat(bench.keysOf("a-b")).hasSize(2);
    assertThat(bench.network.snapshot().happenings()).isEmpty();
    assertThat(bench.states)
        .extracting(Bench.Stated::state)
        .containsExactly(LinkState.UP, LinkState.UP, LinkState.CUT, LinkState.UP);
  }

  @Test
  void anAttackRaisesTheAlarmAndNoKeyOfItsBlocksLeaves() throws ScenarioException {
    Bench bench = bench(WHOLE);
    bench.pass(10.1);
    bench.network.attack("a-b", "intercept_resend", Map.of("fraction", "0.3"));
    bench.pass(20);
    assertThat(link(bench, "a-b").state()).isEqualTo(LinkState.ALARM);
    assertThat(link(bench, "a-b").tally().alarmed()).isEqualTo(2);
    assertThat(bench.keysOf("a-b")).hasSize(1);
    assertThat(bench.keysOf("b-c")).hasSize(3);
  }

  @Test
  void ordersObeyTheRulesOfTheScenarioFile() throws ScenarioException {
    LiveNetwork network = bench(WHOLE).network;
    assertThat(refusal(() -> network.cut("a-d"))).isEqualTo(Code.NO_SUCH_TARGET);
    assertThat(refusal(() -> network.impair("a-b", "loss", Map.of())))
        .isEqualTo(Code.MISSING_FIELD);
    assertThat(refusal(() -> network.impair("a-b", "loss", Map.of("loss_db", "-1"))))
        .isEqualTo(Code.OUT_OF_RANGE);
    assertThat(refusal(() -> network.impair("a-b", "los", Map.of("loss_db", "1"))))
        .isEqualTo(Code.NOT_A_CHOICE);
    assertThat(refusal(() -> network.impair("a-b", "cut", Map.of("x}, {y: \"z", "1"))))
        .isEqualTo(Code.UNKNOWN_FIELD);
    Map<String, String> far = Map.of("fraction", "1", "position_km", "11");
    assertThat(refusal(() -> network.attack("a-b", "intercept_resend", far)))
        .isEqualTo(Code.BEYOND_THE_FIBRE);
    network.attack("a-b", "intercept_resend", Map.of("fraction", "0.5"));
    assertThat(refusal(() -> network.attack("a-b", "intercept_resend", Map.of("fraction", "0.5"))))
        .isEqualTo(Code.OVERLAPPING_ATTACKS);
    assertThat(network.lift("e9")).isFalse();
  }

  private interface Order {
    String give() throws ScenarioException;
  }

  private static Code refusal(Order order) {
    try {
      return fail(order.give());
    } catch (ScenarioException e) {
      return e.problems().stream()
          .filter(problem -> problem.severity() == yugma.network.problem.Severity.ERROR)
          .map(Problem::code)
          .findFirst()
          .orElseThrow();
    }
  }

  private static Code fail(String id) {
    throw new AssertionError("was obeyed as " + id);
  }

  @Test
  void ciphertextIsCopiedWhereMessagesAreSentOnly() throws ScenarioException {
    LiveNetwork network = bench(WHOLE).network;
    assertThatThrownBy(() -> network.attack("a-b", "record_ciphertext", Map.of()))
        .isInstanceOf(ScenarioException.class);
  }

  @Test
  void whatWasDoneCanBeRunAgain() throws ScenarioException {
    Bench bench = bench(WHOLE);
    bench.pass(3);
    String tap =
        bench.network.attack(
            "a-b",
            "intercept_resend",
            Map.of("fraction", "0.25", "basis", "breidbart", "position_km", "2.5"));
    bench.pass(2);
    bench.network.lift(tap);
    bench.pass(1);
    bench.network.impair("b-c", "loss", Map.of("loss_db", "2.5"));
    bench.pass(1);
    Scenario.Happenings again = Bench.scenario(10, bench.network.events()).happenings();
    assertThat(again.attacks()).hasSize(1);
    assertThat(again.attacks().getFirst().device().fraction()).isEqualTo(0.25);
    assertThat(again.attacks().getFirst().device().positionKm()).isEqualTo(2.5);
    assertThat(again.attacks().getFirst().from().seconds()).isCloseTo(3, within(0.11));
    assertThat(again.attacks().getFirst().until().seconds()).isCloseTo(5, within(0.11));
    assertThat(again.impairments()).hasSize(1);
    assertThat(again.impairments().getFirst().lossDb()).hasValue(2.5);
    assertThat(again.impairments().getFirst().until().seconds()).isEqualTo(86_400);
  }

  private static final String EVENTS =
      """
      events:
        - {at: 12s, until: 15s, impair: cut, target: a-b}
        - {at: 30s, until: 40s, attack: intercept_resend, fraction: 0.5, target: b-c}
      """;

  @Test
  void eventsOfTheScenarioComeOnlyWhenAskedFor() throws ScenarioException {
    Bench calm = new Bench(Bench.scenario(10, EVENTS), WHOLE);
    calm.pass(50);
    assertThat(calm.states).extracting(Bench.Stated::state).containsOnly(LinkState.UP);
    Bench rough = new Bench(Bench.scenario(10, EVENTS), WHOLE.withEvents());
    rough.pass(13);
    assertThat(link(rough, "a-b").state()).isEqualTo(LinkState.CUT);
    assertThat(rough.network.snapshot().happenings()).hasSize(1);
    rough.pass(35);
    assertThat(link(rough, "b-c").state()).isEqualTo(LinkState.ALARM);
    assertThat(rough.network.events()).contains("at: 12s, until: 15s").contains("fraction: 0.5");
  }

  @Test
  void itLivesForMonths() throws ScenarioException {
    Bench bench = new Bench(Bench.scenario(20_000, ""), WHOLE.withSpeed(1e5));
    bench.pass(60);
    String loss = bench.network.impair("a-b", "loss", Map.of("loss_db", "0.01"));
    bench.pass(60);
    LiveState state = bench.network.snapshot();
    assertThat(state.passed().toDays()).isEqualTo(138);
    assertThat(bench.keysOf("a-b")).hasSizeBetween(595, 600);
    assertThat(bench.keys).allMatch(Bench.Given::isSame);
    bench.network.lift(loss);
    bench.pass(1);
    assertThat(bench.network.events()).contains("at: 2").contains("loss_db: 0.01");
    assertThat(link(bench, "a-b").state()).isEqualTo(LinkState.UP);
  }

  @Test
  void satellitesTellTheirPasses() throws ScenarioException {
    Scenario scenario =
        ScenarioReader.read(
                "sky",
                """
                yugma: 1
                name: sky
                nodes:
                  ogs: {kind: ground_station, lat_deg: 46.9, lon_deg: 7.5, p_clear: 1, light: always}
                  sat: {kind: satellite, altitude_km: 500, inclination_deg: 97.4,
                        ascending_node_deg: 10, argument_of_latitude_deg: 0}
                links:
                  down:
                    endpoints: [sat, ogs]
                    medium: downlink
                    beam: {wavelength_nm: 850, divergence_urad: 10, divergence_convention: area_ratio,
                           receiver_aperture_m: 1, zenith_transmission: 0.7,
                           sky_radiance_day_w_per_m2_sr_um: 1.5e-5}
                qkd:
                  down: {device: lim2014, clock_hz: 1.0e8}
                run: {sim_time: 24h, detail: rates}
                """
                    .getBytes(StandardCharsets.UTF_8),
                List.of())
            .scenario();
    Bench bench = new Bench(scenario, WHOLE.withSpeed(10_000));
    LiveLinkView.PassTime first = link(bench, "down").passes().getFirst();
    assertThat(first.from()).isBetween(Duration.ZERO, Duration.ofDays(1));
    bench.pass(30);
    assertThat(bench.keys).hasSizeGreaterThan(6);
    Duration now = bench.network.snapshot().passed();
    assertThat(link(bench, "down").passes()).allMatch(pass -> pass.until().compareTo(now) > 0);
    assertThat(bench.keys.getFirst().at()).isGreaterThanOrEqualTo(first.until());
  }

  @Test
  void itRunsOnAThreadOfItsOwnUntilItIsStopped() throws Exception {
    CountDownLatch made = new CountDownLatch(2);
    KeyTap tap =
        new KeyTap() {
          @Override
          public void key(LiveKey key) {
            key.close();
            made.countDown();
          }

          @Override
          public void voided(String link, long bits, List<Alarm> alarms, Duration at) {}

          @Override
          public void stateChanged(String link, LinkState state, Duration at) {}
        };
    LiveNetwork network =
        LiveNetwork.of(
            Bench.scenario(10, ""), WHOLE.withSpeed(1000), tap, Entropy.operatingSystem());
    try (network) {
      network.start();
      assertThat(made.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(network.snapshot().isRunning()).isTrue();
    }
    assertThat(network.snapshot().isRunning()).isFalse();
    assertThat(network.snapshot().failure()).isEmpty();
  }
}
