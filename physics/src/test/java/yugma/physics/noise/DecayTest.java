// SPDX-License-Identifier: Apache-2.0
package yugma.physics.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.physics.gate.Matrix;

class DecayTest {
  private static final Matrix PLUS = Matrix.real(0.5, 0.5, 0.5, 0.5);

  @Property(tries = 30, seed = "1")
  void manyShortStepsAreOneLongOne(
      @ForAll @DoubleRange(min = 0.1, max = 2) double t1,
      @ForAll @DoubleRange(min = 0.05, max = 2) double share) {
    Decay decay = new Decay.Exponential(t1, share * t1);
    Channel steps = Channel.identity(1);
    for (int i = 0; i < 8; i++) {
      steps =
          steps.then(
              decay.between(Time.ZERO, Time.ofMillis(100L * i), Time.ofMillis(100L * i + 100)));
    }
    assertThat(steps.distance(decay.between(Time.ZERO, Time.ZERO, Time.ofMillis(800))))
        .isLessThan(1e-13);
  }

  @Test
  void energyAndCoherenceFallAsTheirTimesSay() {
    Matrix after = new Decay.Exponential(2, 1).over(Time.ofSeconds(1)).on(PLUS);
    assertThat(after.re(1, 1)).isCloseTo(0.5 * Math.exp(-0.5), within(1e-14));
    assertThat(after.re(0, 1)).isCloseTo(0.5 * Math.exp(-1), within(1e-14));
  }

  @Test
  void refusesMoreCoherenceThanTheEnergyAllows() {
    assertThatThrownBy(() -> new Decay.Exponential(1, 2.1))
        .hasMessage("T2 is 2.1 s, must lie in (0, 2 T1] with T1 = 1.0 s");
  }

  @Test
  void onlyDephasesWithoutRelaxation() {
    Decay.Exponential decay = new Decay.Exponential(Double.POSITIVE_INFINITY, 1);
    assertThat(decay.damping(Time.ofSeconds(3))).isZero();
    assertThat(decay.over(Time.ofSeconds(1)).on(PLUS).re(0, 1))
        .isCloseTo(0.5 * Math.exp(-1), within(1e-14));
  }

  @Test
  void quasiStaticDephasingGoesByTheStartOfStorage() {
    // probability of no Z error at t = T2* / sqrt 2, that is exp(-2 t'^2 / T'^2) with t' = T'/2
    // twice: .684; in one step .568
    Decay.QuasiStatic decay = new Decay.QuasiStatic(Math.sqrt(0.5));
    Time half = Time.ofMillis(500);
    Time whole = Time.ofSeconds(1);
    Channel restarted =
        decay.between(Time.ZERO, Time.ZERO, half).then(decay.between(half, half, whole));
    Channel lazy =
        decay.between(Time.ZERO, Time.ZERO, half).then(decay.between(Time.ZERO, half, whole));
    Channel once = decay.between(Time.ZERO, Time.ZERO, whole);
    assertThat(once.entanglementFidelity()).isCloseTo(0.568, within(5e-4));
    assertThat(restarted.entanglementFidelity()).isCloseTo(0.684, within(5e-4));
    assertThat(lazy.distance(once)).isLessThan(1e-15);
  }

  @Test
  void drawnDetuningsAverageToTheGaussianLaw() {
    Decay.QuasiStatic decay = new Decay.QuasiStatic(1);
    RandomStream random = RandomStreams.seeded(1).stream("trap");
    Time time = Time.ofMillis(700);
    double sum = 0;
    for (int i = 0; i < 20_000; i++) {
      sum += StrictMath.cos(decay.draw(random).angle(time));
    }
    // standard deviation of one cosine below 0.71, of the mean 0.005; four of them: P < 1e-4
    assertThat(sum / 20_000).isCloseTo(decay.coherence(time), within(0.02));
  }

  @Test
  void refusesTimesOutOfOrder() {
    assertThatThrownBy(
            () -> new Decay.QuasiStatic(1).between(Time.ofSeconds(1), Time.ZERO, Time.ofSeconds(2)))
        .hasMessageContaining("must follow each other");
  }
}
