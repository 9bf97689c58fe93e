// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import yugma.entanglement.hardware.Meeting.Measurement;

/// An optical amplifier is no repeater.
class AmplifierTest {
  @Test
  void makesPhotonsOfItsOwn() {
    assertThat(Amplifier.ofDecibels(20, 1).noisePhotons()).isCloseTo(99, within(1e-12));
    assertThat(Amplifier.ofDecibels(20, 2).noisePhotons()).isCloseTo(198, within(1e-12));
    assertThat(Amplifier.ofDecibels(0, 1).noisePhotons()).isZero();
  }

  @Test
  void breaksAllEntanglementWhereItMakesUpForThreeDecibels() {
    assertThat(Amplifier.ofDecibels(3.0103, 1).breaksEntanglementAfter(0.5)).isTrue();
    assertThat(Amplifier.ofDecibels(3.0, 1).breaksEntanglementAfter(0.5)).isFalse();
    assertThat(new Amplifier(1 / 0.9, 1).breaksEntanglementAfter(0.9)).isFalse();
    assertThat(new Amplifier(1 / 0.1, 1).breaksEntanglementAfter(0.1)).isTrue();
    assertThat(new Amplifier(1, 1).breaksEntanglementAfter(1e-9)).isFalse();
  }

  @Property(tries = 1000, seed = "1")
  void leavesNoUsefulPairWhereTheoryForbidsAny(
      @ForAll @DoubleRange(min = 0.0001, max = 0.99) @Scale(4) double fibre,
      @ForAll @DoubleRange(min = 1.01, max = 100) double beyond,
      @ForAll @DoubleRange(min = 0.001, max = 0.5) @Scale(3) double bright) {
    Amplifier amplifier = new Amplifier(beyond / (1 - Math.sqrt(fibre)), 1);
    Side side = new Side(Sides.emitter(1, bright), fibre, Sides.LIGHT, Optional.of(amplifier));
    assertThat(side.breaksEntanglement()).isTrue();
    for (Measurement kind : Measurement.values()) {
      Meeting meeting = new Meeting(kind, side, side, Sides.station(1, 0), Clock.PERFECT, 1);
      Attempts attempts = meeting.attempts();
      assertThat(attempts.fidelity()).as(kind.name()).isLessThanOrEqualTo(0.5);
      assertThat(attempts.pair().concurrence()).as(kind.name()).isZero();
    }
  }

  /// A hundred kilometres, with and without 10 dB in the middle of each arm: more is heralded, and
  /// none of it is worth anything.
  @Test
  void heraldsMoreAndMeansLess() {
    Side plain = new Side(Sides.emitter(1, 0.5), 0.1, Sides.LIGHT, Optional.empty());
    Side loud =
        new Side(Sides.emitter(1, 0.5), 0.1, Sides.LIGHT, Optional.of(Amplifier.ofDecibels(10, 1)));
    Attempts without = doubleClick(plain);
    Attempts with = doubleClick(loud);
    assertThat(with.success()).isGreaterThan(10 * without.success());
    assertThat(without.fidelity()).isGreaterThan(0.999);
    assertThat(with.fidelity()).isLessThan(0.5);
    assertThat(with.pair().concurrence()).isZero();
  }

  private static Attempts doubleClick(Side side) {
    return new Meeting(
            Measurement.DOUBLE_CLICK, side, side, Sides.station(1, 1e-6), Clock.PERFECT, 1)
        .attempts();
  }

  /// Below that gain the noise alone spoils the pairs, the more the longer the fibre before it.
  @Test
  void spoilsPairsByItsNoiseBelowThatGain() {
    double before = 1;
    for (double gainDb : new double[] {0, 0.1, 0.3, 1}) {
      Side side =
          new Side(
              Sides.emitter(1, 0.5),
              0.1,
              Sides.LIGHT,
              Optional.of(Amplifier.ofDecibels(gainDb, 1)));
      assertThat(side.breaksEntanglement()).isFalse();
      double fidelity = doubleClick(side).fidelity();
      assertThat(fidelity).as("at " + gainDb + " dB").isLessThan(before);
      before = fidelity;
    }
    assertThat(before).isLessThan(0.5);
  }
}
