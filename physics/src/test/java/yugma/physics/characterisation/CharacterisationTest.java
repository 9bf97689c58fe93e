// SPDX-License-Identifier: Apache-2.0
package yugma.physics.characterisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.physics.characterisation.CoherenceExperiment.Kind;
import yugma.physics.noise.Channel;
import yugma.physics.noise.Damping;
import yugma.physics.noise.Decay;
import yugma.physics.noise.PauliChannel;
import yugma.physics.noise.ReadoutError;

/// Estimates must be within four of their own standard errors of what was planted: false alarm
/// below 1e-4 each.
class CharacterisationTest {
  private static final LabQubit QUBIT =
      LabQubit.of(new Decay.Exponential(80e-6, 50e-6))
          .withReadout(new ReadoutError(0.02, 0.07))
          .withGateNoise(PauliChannel.depolarizeMixed(1, 0.002).channel());

  private static CoherenceExperiment.Found run(
      Kind kind, long micros, LabQubit qubit, int shots, long seed) {
    CoherenceExperiment experiment = CoherenceExperiment.of(kind, Time.ofMicros(micros), 40, shots);
    RandomStream random = RandomStreams.seeded(seed).stream("shots");
    return experiment.fit(experiment.measure(qubit, random));
  }

  private static void agree(Estimate estimate, double planted, double share) {
    assertThat(estimate.deviation(planted)).isLessThan(4);
    assertThat(estimate.standardError()).isLessThan(share * planted);
  }

  @Test
  void relaxationTellsT1() {
    CoherenceExperiment.Found found = run(Kind.RELAXATION, 300, QUBIT, 2_000, 1);
    agree(found.seconds(), 80e-6, 0.05);
    // chi squared of 38 degrees has the standard deviation 8.7
    assertThat(found.fit().chiSquared()).isBetween(8.0, 80.0);
    assertThat(found.fit().degrees()).isEqualTo(38);
  }

  @Test
  void ramseyTellsT2AndTheDetuning() {
    CoherenceExperiment.Found found = run(Kind.RAMSEY, 150, QUBIT.withDetuning(60e3), 2_000, 2);
    agree(found.seconds(), 50e-6, 0.05);
    agree(found.hertz().orElseThrow(), 60e3, 0.01);
  }

  @Test
  void ramseyOfADriftingQubitTellsT2Star() {
    LabQubit drifting =
        LabQubit.of(new Decay.Exponential(1, 1))
            .withDrift(new Decay.QuasiStatic(12e-6))
            .withDetuning(150e3);
    CoherenceExperiment.Found found = run(Kind.DRIFT, 40, drifting, 400, 3);
    agree(found.seconds(), 12e-6, 0.05);
    agree(found.hertz().orElseThrow(), 150e3, 0.01);
  }

  @Test
  void anEchoUndoesTheDriftAndTellsT2() {
    LabQubit drifting = QUBIT.withDrift(new Decay.QuasiStatic(12e-6));
    agree(run(Kind.ECHO, 200, drifting, 400, 4).seconds(), 50e-6, 0.1);
  }

  @Test
  void benchmarkingTellsTheGatesFidelityWhateverTheReadout() {
    for (Channel noise :
        List.of(PauliChannel.ofAverageFidelity(1, 0.995).channel(), Damping.amplitude(0.01))) {
      LabQubit qubit = QUBIT.withGateNoise(noise);
      Benchmarking benchmarking = new Benchmarking(List.of(1, 5, 15, 40, 80, 150, 300), 20, 200);
      RandomStream random = RandomStreams.seeded(5).stream("shots");
      Benchmarking.Found found = benchmarking.fit(benchmarking.measure(qubit, random));
      agree(found.averageFidelity(), noise.averageFidelity(), 0.002);
    }
  }

  @Test
  void theGroupHas24GatesAndSequencesDoNothing() {
    assertThat(Benchmarking.GROUP).hasSize(24);
    RandomStream random = RandomStreams.seeded(6).stream("sequences");
    LabQubit perfect = LabQubit.of(new Decay.Exponential(1, 1));
    for (int i = 0; i < 20; i++) {
      assertThat(perfect.ones(Benchmarking.sequence(30, random), 20, random)).isZero();
    }
  }

  @Test
  void intervalsHoldThePlantedValueAsOftenAsTheySay() {
    int held = 0;
    for (int run = 0; run < 100; run++) {
      Estimate found = run(Kind.RELAXATION, 300, QUBIT, 500, 100 + run).seconds();
      held += found.low() < 80e-6 && 80e-6 < found.high() ? 1 : 0;
    }
    // 95 %: mean 95, standard deviation 2.2; more than four below: false alarm below 1e-3
    assertThat(held).isBetween(86, 100);
  }

  @Test
  void fitsWhatHasNoNoise() {
    List<Counts.Point> points = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int ones = (int) Math.round(1e9 * (0.7 * Math.exp(-i / 6.0) + 0.2));
      points.add(new Counts.Point(i, ones, 1_000_000_000));
    }
    Fit fit = Fit.of((x, p) -> p[1] * Math.exp(-x / p[0]) + p[2], new Counts(points), 3, 0.4, 0.5);
    assertThat(fit.parameters().get(0).value()).isCloseTo(6, within(1e-6));
    assertThat(fit.parameters().get(1).value()).isCloseTo(0.7, within(1e-7));
    assertThat(fit.parameters().get(2).value()).isCloseTo(0.2, within(1e-7));
  }

  @Test
  void refusesCountsThatSayTooLittle() {
    Counts few = new Counts(List.of(new Counts.Point(0, 1, 2), new Counts.Point(1, 1, 2)));
    assertThatThrownBy(() -> Fit.of((x, p) -> p[0] * x + p[1], few, 1, 1))
        .hasMessage("2 settings cannot tell 2 parameters, must be more");
    Counts three =
        new Counts(
            List.of(
                new Counts.Point(0, 1, 2), new Counts.Point(1, 1, 2), new Counts.Point(2, 1, 2)));
    assertThatThrownBy(() -> Fit.of((x, p) -> p[0], three, 1, 1))
        .hasMessageContaining("say nothing of parameter 1");
  }
}
