// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.hardware.Clock;
import yugma.entanglement.hardware.Emitter;
import yugma.entanglement.hardware.FrequencyConversion;
import yugma.entanglement.hardware.Meeting;
import yugma.entanglement.hardware.MidpointSource;
import yugma.entanglement.hardware.OneWay;
import yugma.entanglement.hardware.Scheme;
import yugma.kernel.time.Time;
import yugma.network.problem.Place;
import yugma.network.problem.Problem;
import yugma.network.scenario.entanglement.Entanglement;

/// Links whose light heralds, from the file to their attempts.
class HeraldingTest {
  private static final String TEXT =
      """
      yugma: 1
      name: light
      nodes:
        a: {kind: end_node, memory: {slots: 1}, emitter: {emission_probability: 0.5, lifetime_ns: 10}}
        b: {kind: end_node, memory: {slots: 1}, emitter: {collection_efficiency: 0.2, preparation_time: 5us}}
      links:
        a-b: {endpoints: [a, b], length_km: 20, attenuation_db_per_km: 0.2, excess_loss_db: 2}
      entanglement:
        links:
          a-b:
            scheme: double_click
            station: {detector_efficiency: 0.8, dark_count_hz: 10, window_ns: 5, visibility: 0.9}
      run: {sim_time: 1s}
      """;

  private static String with(String old, String other) {
    if (!TEXT.contains(old)) {
      throw new IllegalArgumentException("not in the file: " + old);
    }
    return TEXT.replace(old, other);
  }

  private static Scheme scheme(String text) throws ScenarioException {
    return Files.scenario(text).entanglement().link("a-b").scheme();
  }

  @Test
  void lightMeetsInTheMiddleUnlessTheFileSaysWhere() throws ScenarioException {
    Meeting middle = (Meeting) scheme(TEXT);
    assertThat(middle.measurement()).isEqualTo(Meeting.Measurement.DOUBLE_CLICK);
    assertThat(middle.clock()).isEqualTo(Clock.PERFECT);
    assertThat(middle.a().fibre()).isCloseTo(Math.pow(10, -0.3), within(1e-12));
    assertThat(middle.a().light()).isEqualTo(middle.b().light());
    assertThat(middle.a().emitter())
        .isEqualTo(
            new Emitter(
                0.5, 1, FrequencyConversion.NONE, 0.1, 0, 1, Time.ZERO, OptionalDouble.of(10)));
    Meeting near = (Meeting) scheme(with("station: {", "station: {position_km: 5, "));
    assertThat(near.a().fibre()).isCloseTo(Math.pow(10, -0.15), within(1e-12));
    assertThat(near.b().fibre()).isCloseTo(Math.pow(10, -0.45), within(1e-12));
    assertThat(near.a().light().seconds() * 3).isCloseTo(near.b().light().seconds(), within(2e-12));
  }

  @Test
  void anAttemptTakesPreparationAndLightOverTheLink() throws ScenarioException {
    Attempts attempts = scheme(TEXT).attempts();
    double light = 20 * 1.468 / 299_792.458;
    assertThat(attempts.period().seconds()).isCloseTo(5e-6 + light, within(2e-12));
    double arrives = 0.5 * 0.8 * Math.pow(10, -0.3);
    assertThat(attempts.success()).isCloseTo(arrives * arrives * 0.4 / 2, within(1e-5));
  }

  @Test
  void aWavelengthHasItsOwnAttenuation() throws ScenarioException {
    Meeting meeting = (Meeting) scheme(with("lifetime_ns: 10", "attenuation_db_per_km: 5"));
    assertThat(meeting.a().fibre()).isCloseTo(Math.pow(10, -5.1), within(1e-12));
    assertThat(meeting.b().fibre()).isCloseTo(Math.pow(10, -0.3), within(1e-12));
  }

  @Test
  void readsTheOtherSchemes() throws ScenarioException {
    OneWay oneWay = (OneWay) scheme(with("double_click", "one_way"));
    assertThat(oneWay.a().fibre()).isCloseTo(Math.pow(10, -0.6), within(1e-12));
    MidpointSource source =
        (MidpointSource)
            scheme(
                with(
                    "scheme: double_click",
                    "scheme: midpoint_source\n      modes: 7\n      pair_source: {pulse_hz: 1e6,"
                        + " mean_pairs: 0.01, misalignment: 0.02}"));
    assertThat(source.meanPairs()).isEqualTo(0.01);
    assertThat(source.modes()).isEqualTo(7);
    assertThat(((Meeting) scheme(with("double_click", "deterministic"))).measurement())
        .isEqualTo(Meeting.Measurement.DETERMINISTIC);
  }

  @Test
  void readsClocksWithTheirUnits() throws ScenarioException {
    String clock =
        "scheme: double_click\n      clock: {offset_ns: 2, drift_ns_per_s: 0.5, jitter_ps_fwhm:"
            + " 235.4820045, resync: 10s, holdover: 1min}";
    Meeting meeting = (Meeting) scheme(with("scheme: double_click", clock));
    assertThat(meeting.clock().offsetPs()).isEqualTo(2000);
    assertThat(meeting.clock().driftPsPerSecond()).isEqualTo(500);
    assertThat(meeting.clock().jitterPs()).isCloseTo(100, within(1e-6));
    assertThat(meeting.clock().resync()).isEqualTo(Time.ofSeconds(10));
    assertThat(meeting.attempts().fidelity()).isLessThan(scheme(TEXT).attempts().fidelity());
  }

  @Test
  void warnsOfAnAmplifierAndShowsWhatItLeaves() throws ScenarioException {
    String text = with("scheme: double_click", "scheme: double_click\n      amplifier_gain_db: 6");
    Reading reading = Files.read(text);
    assertThat(Files.codes(reading.warnings())).isEqualTo("YG-2111");
    assertThat(((Place.InText) reading.warnings().getFirst().place()).line()).isEqualTo(12);
    Attempts attempts = reading.scenario().entanglement().link("a-b").attempts();
    assertThat(attempts.success()).isGreaterThan(scheme(TEXT).attempts().success());
    assertThat(attempts.fidelity()).isLessThan(0.5);
    assertThat(attempts.pair().concurrence()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          emitter: {emission_probability: 0.5, lifetime_ns: 10} | operator: x | YG-1340 | 10
          emission_probability: 0.5 | emission_probability: 1.5          | YG-1205 |  4
          emission_probability: 0.5 | bright_population: 0               | YG-1205 |  4
          emission_probability: 0.5 | storage_efficiency: -0.1           | YG-1205 |  4
          visibility: 0.9           | visibility: 1.01                   | YG-1205 | 12
          visibility: 0.9           | position_km: 20.5                  | YG-1342 | 12
          window_ns: 5              | window_ns: 0                       | YG-1205 | 12
          window_ns: 5,             | ''                                 | YG-1202 | 12
          scheme: double_click      | scheme: midpoint_source            | YG-1202 | 10
          scheme: double_click      | scheme: single_click, fidelity: 1  | YG-1105 | 11
          scheme: double_click      | hardware: nv-delft-2091            | YG-1339 | 11
          kind: end_node, memory: {slots: 1}, emitter: {coll | kind: end_node, hardware: nv-delft, emitter: {coll | YG-1339 | 5
          length_km: 20             | length_km: 20000                   | YG-2101 | 7
          dark_count_hz: 10         | dark_count_hz: 0                   | ''      | 0
          """)
  void namesEachMistakeAndItsLine(String old, String other, String codes, int line) {
    List<Problem> problems = Files.problems(with(old, other == null ? "" : other));
    assertThat(Files.codes(problems)).isEqualTo(codes == null ? "" : codes);
    if (line > 0) {
      assertThat(((Place.InText) problems.getFirst().place()).line()).isEqualTo(line);
    }
  }

  @Test
  void refusesLinksOnWhichNothingIsEverHeralded() {
    String text =
        with("dark_count_hz: 10", "dark_count_hz: 0")
            .replace("length_km: 20", "length_km: 500")
            .replace("attenuation_db_per_km: 0.2", "attenuation_db_per_km: 50");
    assertThat(Files.codes(text)).contains("YG-1341");
  }

  @Test
  void takesHardwareOfTheNodeBeforeTheDefaultsAndTheirs() throws ScenarioException {
    String text =
        """
        yugma: 1
        name: mixed
        defaults:
          hardware: near-term
          memory: {slots: 3}
        nodes:
          a: {kind: end_node, hardware: nv-delft-2019}
          b: {kind: repeater, memory: {t2: 2s}}
        links:
          a-b: {endpoints: [a, b], length_km: 2}
        entanglement: {links: {a-b: {scheme: single_click, modes: 1}}}
        run: {sim_time: 1s}
        """;
    Reading reading = Files.read(text);
    assertThat(reading.warnings()).isEmpty();
    Entanglement part = reading.scenario().entanglement();
    assertThat(part.site("a").memory().slots()).as("its own hardware").isEqualTo(2);
    assertThat(part.site("b").memory().slots()).as("the defaults").isEqualTo(3);
    assertThat(part.site("b").memory().dephasingPerAttempt())
        .as("the hardware of the defaults")
        .isEqualTo(1e-5);
    Meeting meeting = (Meeting) reading.scenario().entanglement().link("a-b").scheme();
    assertThat(meeting.measurement()).isEqualTo(Meeting.Measurement.SINGLE_CLICK);
    assertThat(meeting.modes()).isEqualTo(1);
    assertThat(meeting.station().visibility()).isEqualTo(0.95);
    assertThat(meeting.a().emitter().doubleExcitation()).isEqualTo(0.04);
  }
}
