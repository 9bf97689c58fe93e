// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import yugma.entanglement.hardware.Meeting.Measurement;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;

class MeetingTest {
  private static Attempts attempts(Measurement kind, Side a, Side b, BellStation station) {
    return new Meeting(kind, a, b, station, Clock.PERFECT, 1).attempts();
  }

  /// NV centres of Delft, 2019: detection 3.5e-4 in all, V = 0.9, 20 Hz in 25 ns, 15 degrees.
  @Test
  void aSingleClickOfTheNvPresetIsAsDerived() {
    BellStation station = new BellStation(0.8, 20, 25, 0.9, StrictMath.toRadians(15));
    Side side = Sides.side(3.5e-4 / 0.8, 0.1);
    Attempts attempts = attempts(Measurement.SINGLE_CLICK, side, side, station);
    assertThat(attempts.success()).isCloseTo(7.0999e-5, within(1e-9));
    assertThat(attempts.fidelity()).isCloseTo(0.85166, within(1e-5));
    assertThat(attempts.heralds()).containsExactly(BellState.PSI_PLUS, BellState.PSI_MINUS);
  }

  @Test
  void twoClicksAreAsDerived() {
    Side side = Sides.side(1e-4, 0.5);
    Attempts attempts = attempts(Measurement.DOUBLE_CLICK, side, side, Sides.station(0.9, 1e-6));
    assertThat(attempts.success()).isCloseTo(5.40396e-9, within(1e-14));
    assertThat(attempts.fidelity()).isCloseTo(0.897672, within(1e-6));
  }

  @Test
  void aCompleteMeasurementTellsTwiceAsOften() {
    Side side = Sides.side(0.3, 0.5);
    BellStation station = Sides.station(0.8, 0);
    Attempts half = attempts(Measurement.DOUBLE_CLICK, side, side, station);
    Attempts all = attempts(Measurement.DETERMINISTIC, side, side, station);
    assertThat(half.success()).isCloseTo(0.045, within(1e-15));
    assertThat(all.success()).isCloseTo(0.09, within(1e-15));
    assertThat(all.fidelity()).isCloseTo(0.9, within(1e-12));
    assertThat(all.heralds()).hasSize(4);
  }

  @Property(tries = 200, seed = "1")
  void aHeraldedStateIsAsGoodAsTheFirstOne(
      @ForAll @DoubleRange(min = 1e-4, max = 1) @Scale(4) double photon,
      @ForAll @DoubleRange(min = 0, max = 1) double visibility,
      @ForAll @DoubleRange(min = 0, max = 0.1) double dark) {
    Side side = Sides.side(photon, 0.3);
    for (Measurement kind : Measurement.values()) {
      Attempts attempts = attempts(kind, side, side, Sides.station(visibility, dark));
      for (BellState told : attempts.heralds()) {
        assertThat(attempts.heralded(told).fidelity(told))
            .isCloseTo(attempts.fidelity(), within(1e-12));
      }
    }
  }

  @Test
  void preparesThenWaitsForLightThereAndBack() {
    Side side = Sides.of(Sides.preparing(Time.ofMicros(5)), Time.ofMicros(50));
    Attempts attempts = attempts(Measurement.DOUBLE_CLICK, side, side, Sides.station(1, 0));
    assertThat(attempts.period()).isEqualTo(Time.ofMicros(105));
    assertThat(attempts.a()).isEqualTo(new Attempts.End(Time.ofMicros(5), Time.ofMicros(105)));
    assertThat(attempts.b()).isEqualTo(attempts.a());
  }

  @Property(tries = 300, seed = "1")
  void photonsMeetAndNobodyHearsBeforeLightCould(
      @ForAll @IntRange(max = 1000) int prepareA,
      @ForAll @IntRange(max = 1000) int prepareB,
      @ForAll @IntRange(min = 1, max = 1000) int lightA,
      @ForAll @IntRange(min = 1, max = 1000) int lightB) {
    Side a = Sides.of(Sides.preparing(Time.ofMicros(prepareA)), Time.ofMicros(lightA));
    Side b = Sides.of(Sides.preparing(Time.ofMicros(prepareB)), Time.ofMicros(lightB));
    Attempts attempts = attempts(Measurement.SINGLE_CLICK, a, b, Sides.station(1, 0));
    Time meet = attempts.a().emission().plus(a.light());
    assertThat(attempts.b().emission().plus(b.light())).isEqualTo(meet);
    assertThat(attempts.a().emission()).isGreaterThanOrEqualTo(a.emitter().preparation());
    assertThat(attempts.b().emission()).isGreaterThanOrEqualTo(b.emitter().preparation());
    assertThat(attempts.a().reply()).isEqualTo(meet.plus(a.light()));
    assertThat(attempts.b().reply()).isEqualTo(meet.plus(b.light()));
    assertThat(attempts.period()).isEqualTo(Time.max(attempts.a().reply(), attempts.b().reply()));
  }

  @Test
  void anyOfManyModesWillDo() {
    Side side = Sides.side(0.01, 0.5);
    Meeting one =
        new Meeting(Measurement.DOUBLE_CLICK, side, side, Sides.station(1, 0), Clock.PERFECT, 1);
    Meeting many =
        new Meeting(Measurement.DOUBLE_CLICK, side, side, Sides.station(1, 0), Clock.PERFECT, 62);
    double p = one.attempts().success();
    assertThat(p).isCloseTo(5e-5, within(1e-18));
    assertThat(many.attempts().success()).isCloseTo(1 - Math.pow(1 - p, 62), within(1e-14));
    assertThat(many.attempts().pair()).isEqualTo(one.attempts().pair());
  }

  @Test
  void aSecondExcitationTakesThePhase() {
    Emitter twice =
        new Emitter(
            0.1, 1, FrequencyConversion.NONE, 0.5, 0.04, 1, Time.ZERO, OptionalDouble.empty());
    Side side = Sides.of(twice, Sides.LIGHT);
    double fidelity =
        attempts(Measurement.DOUBLE_CLICK, side, side, Sides.station(1, 0)).fidelity();
    assertThat(fidelity).isCloseTo((1 + 0.96 * 0.96) / 2, within(1e-12));
  }

  @Test
  void noiseOfAConverterCountsAsDarkClicksBehindTheFibre() {
    Emitter noisy =
        new Emitter(
            0.1,
            1,
            new FrequencyConversion(0.5, 1e6),
            0.5,
            0,
            1,
            Time.ZERO,
            OptionalDouble.empty());
    Side side = new Side(noisy, 0.1, Sides.LIGHT, Optional.empty());
    BellStation station = new BellStation(0.8, 100, 10, 1, 0);
    // 1e6 Hz, of which a tenth arrives from each side, half at each detector
    assertThat(station.falseClick(side, side))
        .isCloseTo((100 + 1e6 * 0.1 * 0.8) * 10e-9, within(1e-6));
    assertThat(attempts(Measurement.DOUBLE_CLICK, side, side, station).success())
        .isGreaterThan(0.004 * 0.004 / 2);
  }

  @Test
  void clocksThatDisagreeSpoilTheInterference() {
    Emitter timed =
        new Emitter(0.1, 1, FrequencyConversion.NONE, 0.5, 0, 1, Time.ZERO, OptionalDouble.of(10));
    Side side = Sides.of(timed, Sides.LIGHT);
    Clock late = new Clock(10_000, 0, 0, Time.ofSeconds(1), Time.ofSeconds(1));
    double fidelity =
        new Meeting(Measurement.DOUBLE_CLICK, side, side, Sides.station(1, 0), late, 1)
            .attempts()
            .fidelity();
    assertThat(fidelity).isCloseTo((1 + Math.exp(-1)) / 2, within(1e-12));
  }

  @Test
  void saysWhereNothingIsEverHeralded() {
    Side dark = Sides.side(0, 0.5);
    for (Measurement kind : List.of(Measurement.SINGLE_CLICK, Measurement.DOUBLE_CLICK)) {
      assertThat(
              new Meeting(kind, dark, dark, Sides.station(1, 0), Clock.PERFECT, 1).isEverHeralded())
          .isFalse();
      assertThat(
              new Meeting(kind, dark, dark, Sides.station(1, 1e-6), Clock.PERFECT, 1)
                  .isEverHeralded())
          .isTrue();
    }
  }
}
