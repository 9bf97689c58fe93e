// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import yugma.kernel.time.Time;
import yugma.network.format.Origin;
import yugma.network.format.ResolvedValue;
import yugma.physics.optics.BasisPolicy;
import yugma.physics.optics.Detector;
import yugma.physics.optics.Fibre;
import yugma.physics.optics.Intensity;
import yugma.physics.optics.InterceptResend;
import yugma.physics.optics.Timing;

class ScenarioReaderTest {
  @Test
  void readsEveryValueOfAFile() throws ScenarioException {
    Scenario scenario = Files.scenario(Files.GOOD);
    assertThat(scenario.name()).isEqualTo("small");
    assertThat(scenario.nodes()).containsOnlyKeys("a", "b");
    assertThat(scenario.links())
        .containsOnly(
            Map.entry(
                "a-b",
                new Link(
                    "a-b", "a", "b", new Medium.Glass(new Fibre(25, 0.2, 0, 0.05, 0, 1.468)))));
    QkdLink qkd = scenario.qkd().values().iterator().next();
    assertThat(qkd.source().clockHz()).isEqualTo(1e9);
    assertThat(qkd.source().intensities())
        .containsExactly(new Intensity(0.5, 0.7), new Intensity(0.15, 0.3));
    assertThat(qkd.source().keyBasisProbability()).isEqualTo(0.9);
    assertThat(qkd.receiver().detector()).isEqualTo(new Detector(0.8, 50, 30, 0, 1000, 40));
    assertThat(qkd.security()).isEqualTo(new Security(ProofName.RUSCA2018, 1e-9, 1e-15, 1_000_000));
    assertThat(qkd.store()).isEqualTo(new QkdLink.Store(4096, 0, OptionalLong.empty()));
    assertThat(scenario.happenings().attacks())
        .containsExactly(
            new Attack(
                Time.ofSeconds(5),
                Time.ofSeconds(8),
                "a-b",
                new InterceptResend(10, 0.25, BasisPolicy.UNIFORM, 1, 1, 0)));
    assertThat(scenario.goals())
        .containsExactly(
            new Goal(
                "links.a-b.qkd.secret_key_rate_bps",
                OptionalDouble.of(1000),
                OptionalDouble.empty()));
    assertThat(scenario.run())
        .isEqualTo(
            new Run(
                1,
                Time.ofSeconds(10),
                Engine.EVENT,
                Detail.AUTO,
                Instant.parse("2026-03-20T00:00:00Z")));
  }

  @Test
  void putsAnAttackInTheMiddleOfTheFibreUntilTheEndOfTheRun() throws ScenarioException {
    String text = Files.GOOD.replace("until: 8s, ", "").replace("position_km: 10, ", "");
    Attack attack = Files.scenario(text).happenings().attacks().getFirst();
    assertThat(attack.until()).isEqualTo(Time.ofSeconds(10));
    assertThat(attack.device().positionKm()).isEqualTo(12.5);
  }

  @Test
  void takesWhatIsNotWrittenFromTheDeviceThenTheDefaultsThenTheFormat() throws ScenarioException {
    String text =
        """
        yugma: 1
        name: layers
        defaults:
          fibre: {attenuation_db_per_km: 0.18}
          detector: {efficiency: 0.5, jitter_ps_fwhm: 60}
          qkd: {preshared_bits: 8192}
        nodes: {a: {kind: end_node}, b: {kind: end_node}}
        links:
          a-b: {endpoints: [a, b], length_km: 25}
          b-a: {endpoints: [b, a], length_km: 25, attenuation_db_per_km: 0.2}
        qkd:
          a-b: {device: rusca2018, misalignment: 0.02, detector: {efficiency: 0.9}}
          b-a:
            protocol: bb84-decoy
            clock_hz: 1e9
            intensities: [{mean_photons: 0.5, probability: 0.5}, {mean_photons: 0.1, probability: 0.5}]
            p_key_basis: 0.5
            misalignment: 0.01
            gate_ns: 1
            detector: {dark_count_hz: 10, dead_time_ns: 0}
            security: {proof: rusca2018, block_bits: 1e5}
        run: {sim_time: 1s}
        """;
    Reading reading = Files.read(text);
    Scenario scenario = reading.scenario();
    assertThat(fibre(scenario, "a-b").attenuationDbPerKm()).isEqualTo(0.18);
    assertThat(fibre(scenario, "b-a").attenuationDbPerKm()).isEqualTo(0.2);
    assertThat(scenario.qkdOver("a-b").receiver().misalignment()).isEqualTo(0.02);
    assertThat(scenario.qkdOver("a-b").receiver().detector())
        .isEqualTo(new Detector(0.9, 5, 100, 0, 1000, 0));
    assertThat(scenario.qkdOver("b-a").receiver().detector())
        .isEqualTo(new Detector(0.5, 10, 0, 0, 1000, 60));
    assertThat(scenario.qkdOver("b-a").store().presharedBits()).isEqualTo(8192);
    assertThat(scenario.qkdOver("a-b").store().presharedBits()).isEqualTo(4096);
    assertThat(origin(reading, "links.a-b.attenuation_db_per_km")).isEqualTo(Origin.DEFAULTS);
    assertThat(origin(reading, "links.a-b.group_index")).isEqualTo(Origin.FORMAT);
    assertThat(origin(reading, "qkd.a-b.misalignment")).isEqualTo(Origin.FILE);
    assertThat(origin(reading, "qkd.a-b.detector.dark_count_hz")).isEqualTo(Origin.DEVICE);
    assertThat(origin(reading, "qkd.b-a.detector.efficiency")).isEqualTo(Origin.DEFAULTS);
    assertThat(reading.warnings()).isEmpty();
  }

  @Test
  void fillsAWholeMapFromDefaultsWhenNobodyWritesIt() throws ScenarioException {
    String detector = "{efficiency: 0.8, dark_count_hz: 50, dead_time_ns: 30, jitter_ps_fwhm: 40}";
    String text = Files.good("    detector: " + detector + "\n", "");
    text = text.replace("nodes:\n", "defaults: {detector: " + detector + "}\nnodes:\n");
    assertThat(Files.scenario(text)).isEqualTo(Files.scenario(Files.GOOD));
  }

  @Test
  void warnsOfDefaultsThatNothingUses() throws ScenarioException {
    String text =
        Files.good("nodes:\n", "defaults: {fibre: {attenuation_db_per_km: 0.18}}\nnodes:\n");
    assertThat(Files.codes(Files.read(text).warnings())).isEqualTo("YG-2106");
  }

  @Test
  void warnsOfNodesAndLinksThatTakeNoPart() throws ScenarioException {
    String text =
        Files.GOOD
            .replace("links:\n", "  c: {kind: end_node}\nlinks:\n")
            .replace("\nqkd:\n", "\n  b-a: {endpoints: [b, a], length_km: 30}\nqkd:\n");
    assertThat(Files.codes(Files.read(text).warnings())).isEqualTo("YG-2107 YG-2105");
  }

  @Test
  void changesAValueByItsPath() throws ScenarioException {
    Reading reading =
        Files.read(
            Files.GOOD,
            "run.seed=7",
            "links.a-b.length_km=4e1",
            "events.0.fraction=0.3",
            "qkd.a-b.receiver_loss_db=2",
            "title.en=Two banks",
            "defaults.fibre.group_index=1.47");
    Scenario scenario = reading.scenario();
    assertThat(scenario.run().seed()).isEqualTo(7);
    assertThat(fibre(scenario, "a-b").lengthKm()).isEqualTo(40);
    assertThat(fibre(scenario, "a-b").groupIndex()).isEqualTo(1.47);
    assertThat(scenario.happenings().attacks().getFirst().device().fraction()).isEqualTo(0.3);
    assertThat(scenario.qkdOver("a-b").receiver().lossDb()).isEqualTo(2);
    assertThat(scenario.title()).containsEntry("en", "Two banks");
    assertThat(origin(reading, "run.seed")).isEqualTo(Origin.FLAG);
  }

  @Test
  void namesTheFlagThatIsWrong() {
    assertThat(Files.codes(Files.GOOD, "run.sed=7")).isEqualTo("YG-1007");
    assertThat(Files.codes(Files.GOOD, "links.a-c.length_km=7")).isEqualTo("YG-1007");
    assertThat(Files.codes(Files.GOOD, "events.1.fraction=0.3")).isEqualTo("YG-1007");
    assertThat(Files.codes(Files.GOOD, "events.x=0.3")).isEqualTo("YG-1007");
    assertThat(Files.codes(Files.GOOD, "run.seed.more=1")).isEqualTo("YG-1007");
    assertThat(Files.codes(Files.GOOD, "run.seed")).isEqualTo("YG-1006");
    assertThat(Files.codes(Files.GOOD, "run.seed=")).isEqualTo("YG-1104");
    assertThat(Files.codes(Files.GOOD, "run.seed=[")).isEqualTo("YG-1105");
    assertThat(Files.codes(Files.GOOD, "run.seed=x")).isEqualTo("YG-1207");
    assertThat(Files.problems(Files.GOOD, "run.seed=x").getFirst().place().toString())
        .contains("--set run.seed=x");
  }

  @Test
  void readsWindowsLineEndsAByteOrderMarkAndTitlesOfAnyLanguage() throws ScenarioException {
    String titled =
        Files.good("name: small", "name: small\ntitle: {gu: બે બેંક, fr: \"cafe\u0301\"}");
    Scenario plain = Files.scenario(titled);
    assertThat(Files.scenario("\uFEFF" + titled.replace("\n", "\r\n"))).isEqualTo(plain);
    assertThat(plain.title()).containsEntry("gu", "બે બેંક").containsEntry("fr", "caf\u00e9");
  }

  @Test
  void readsTheNumbersOfYaml12() throws ScenarioException {
    for (String same : List.of("25", "2.5e1", "25.0", "+25", "0x19", "0o31", "25.", "2.5E+01")) {
      String text = Files.good("length_km: 25", "length_km: " + same);
      assertThat(Files.scenario(text)).isEqualTo(Files.scenario(Files.GOOD));
    }
    String octalOfYaml11 = Files.good("length_km: 25", "length_km: 025");
    assertThat(Files.scenario(octalOfYaml11)).isEqualTo(Files.scenario(Files.GOOD));
  }

  @Test
  void keepsTheOrderOfTheFile() throws ScenarioException {
    String text = Files.good("nodes:\n", "nodes:\n  z: {kind: end_node}\n");
    assertThat(Files.scenario(text).nodes().keySet()).containsExactly("z", "a", "b");
  }

  @Test
  void followsAnAlias() throws ScenarioException {
    String text = Files.good("detector: {", "detector: &snspd {").replace("nodes:\n", "nodes:\n");
    String twice =
        text.replace("\nevents:", "\n  b-a:\n    device: rusca2018\n    detector: *snspd\nevents:")
            .replace("\nqkd:\n", "\n  b-a: {endpoints: [b, a], length_km: 30}\nqkd:\n");
    Scenario scenario = Files.scenario(twice);
    assertThat(scenario.qkdOver("b-a").receiver().detector())
        .isEqualTo(scenario.qkdOver("a-b").receiver().detector());
  }

  @Test
  void digestDependsOnValuesAlone() throws ScenarioException {
    String digest = Files.scenario(Files.GOOD).digest();
    assertThat(digest).matches("[0-9a-f]{64}");
    assertThat(digest(Files.GOOD.replace("1.0e9", "1000000000") + "# a comment\n"))
        .isEqualTo(digest);
    assertThat(digest(Files.GOOD.replace("\n", "\r\n"))).isEqualTo(digest);
    assertThat(digest(Files.good("{seed: 1, sim_time: 10s}", "{sim_time: 10000ms}")))
        .isEqualTo(digest);
    assertThat(digest(Files.good("p_key_basis: 0.9", "p_key_basis: 0.9\n    receiver_loss_db: 0")))
        .isEqualTo(digest);
    String moved = Files.GOOD.replace("name: small\n", "") + "name: small\n";
    assertThat(digest(moved)).isEqualTo(digest);
    byte[] bytes = Files.GOOD.getBytes(StandardCharsets.UTF_8);
    assertThat(ScenarioReader.read("/elsewhere/x.yaml", bytes, List.of()).scenario().digest())
        .isEqualTo(digest);
  }

  @Test
  void digestIsTheSameOnEveryMachineAndInEveryRelease() throws ScenarioException {
    // Ours, locked: a change means that every published digest changes.
    assertThat(digest(Files.GOOD))
        .isEqualTo("5a181d4c5e774605e7b7bb146eac84433f804862ad3997410c475b26895abfef");
  }

  @Test
  void readsTheSmallestUsefulFile() throws ScenarioException {
    Reading reading =
        Files.read(
            """
            yugma: 1
            name: first-link
            nodes:
              alice: {kind: end_node}
              bob: {kind: end_node}
            links:
              alice-bob: {endpoints: [alice, bob], length_km: 25}
            qkd:
              alice-bob: {device: rusca2018}
            run: {sim_time: 10s}
            """);
    assertThat(reading.warnings()).isEmpty();
    assertThat(reading.scenario().qkdOver("alice-bob").source().clockHz()).isEqualTo(1e9);
  }

  @Test
  void digestChangesWithEachValue() throws ScenarioException {
    Scenario scenario = Files.scenario(Files.GOOD);
    String digest = scenario.digest();
    assertThat(scenario.withSeed(2).digest()).isNotEqualTo(digest);
    for (String set :
        List.of(
            "run.seed=2",
            "run.detail=rates",
            "links.a-b.length_km=25.000000000000004",
            "links.a-b.splices=1",
            "events.0.basis=breidbart",
            "goals.0.min=1001",
            "qkd.a-b.security.epsilon_sec=1e-10",
            "nodes.a.title={en: A}",
            "sources.sheet=Another data sheet")) {
      assertThat(digest(Files.GOOD, set)).as(set).isNotEqualTo(digest);
    }
  }

  /// Without one the form is that of the time before there were any:
  /// [#digestIsTheSameOnEveryMachineAndInEveryRelease] holds it.
  @Test
  void readsTheClockOfGatesAndNoticesItsValuesInTheDigest() throws ScenarioException {
    assertThat(Files.scenario(Files.GOOD).qkdOver("a-b").receiver().timing()).isEmpty();
    String clock = "qkd.a-b.clock={offset_ns: 0.1, jitter_ps_fwhm: 80, time_bins: 2}";
    assertThat(Files.scenario(Files.GOOD, clock).qkdOver("a-b").receiver().timing())
        .contains(new Timing(0.1, 80, 2));
    assertThat(digest(Files.GOOD, clock)).isNotEqualTo(digest(Files.GOOD));
    assertThat(digest(Files.GOOD, clock, "qkd.a-b.clock.jitter_ps_fwhm=81"))
        .isNotEqualTo(digest(Files.GOOD, clock));
  }

  private static Fibre fibre(Scenario scenario, String link) {
    return ((Medium.Glass) scenario.link(link).medium()).fibre();
  }

  private static String digest(String text, String... sets) throws ScenarioException {
    return Files.scenario(text, sets).digest();
  }

  private static Origin origin(Reading reading, String path) {
    List<ResolvedValue> found =
        reading.values().stream().filter(value -> value.path().equals(path)).toList();
    assertThat(found).as(path).hasSize(1);
    return found.getFirst().origin();
  }
}
