// SPDX-License-Identifier: Apache-2.0
package yugma.physics.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Matrix;
import yugma.physics.gate.PauliTerm;

class ChannelTest {
  private static final Matrix PLUS = Matrix.real(0.5, 0.5, 0.5, 0.5);
  private static final Matrix ONE = Matrix.real(0, 0, 0, 1);

  @Test
  void refusesASumThatLosesTrace() {
    assertThatThrownBy(() -> Channel.of(Matrix.real(1, 0, 0, 0.9)))
        .hasMessageContaining("off the identity, must keep the trace");
  }

  @Property(tries = 50, seed = "1")
  void everyChannelKeepsTheTraceAndPositivity(
      @ForAll @DoubleRange(min = 0, max = 1) double p,
      @ForAll @DoubleRange(min = 0, max = 1) double q) {
    Matrix state = Matrix.complex(0.6, 0, 0.3, -0.2, 0.3, 0.2, 0.4, 0);
    for (Channel channel :
        List.of(
            Damping.thermal(p, q),
            Damping.reset(p),
            PauliChannel.depolarizeMixed(1, p).channel(),
            Damping.amplitude(q).then(PauliChannel.dephasing(p / 2).channel()))) {
      Matrix after = channel.on(state);
      assertThat(after.re(0, 0) + after.re(1, 1)).isCloseTo(1, within(1e-12));
      double coherence = Math.hypot(after.re(0, 1), after.im(0, 1));
      assertThat(coherence * coherence)
          .isLessThanOrEqualTo(after.re(0, 0) * after.re(1, 1) + 1e-12);
    }
  }

  @Test
  void bothDepolarisingConventionsKeepWhatTheirNamesSay() {
    Matrix mixed = PauliChannel.depolarizeMixed(1, 1).channel().on(ONE);
    assertThat(mixed.distance(Matrix.real(0.5, 0, 0, 0.5))).isLessThan(1e-15);
    assertThat(PauliChannel.depolarizePauli(1, 0.3).chances().getFirst()).isEqualTo(0.7);
    assertThat(PauliChannel.depolarizePauli(2, 0.3).chances().get(7)).isEqualTo(0.02);
    assertThat(PauliChannel.depolarizeMixed(2, 0.16).chances().get(15))
        .isCloseTo(0.01, within(1e-15));
  }

  @Test
  void halfOfABellPairUnderMixedDepolarisingHasFidelityOfNetSquid() {
    // NetSquid's depolarise: F = 1 - 3p/4 of a Bell pair, 1 - p/2 of a qubit in the mean
    Channel channel = PauliChannel.depolarizeMixed(1, 0.2).channel();
    assertThat(channel.entanglementFidelity()).isCloseTo(0.85, within(1e-14));
    assertThat(channel.averageFidelity()).isCloseTo(0.9, within(1e-14));
  }

  @Property(tries = 30, seed = "1")
  void averageFidelityComesBack(@ForAll @DoubleRange(min = 0.5, max = 1) double fidelity) {
    for (int qubits = 1; qubits <= 2; qubits++) {
      PauliChannel noise = PauliChannel.ofAverageFidelity(qubits, fidelity);
      assertThat(noise.averageFidelity()).isCloseTo(fidelity, within(1e-12));
      assertThat(noise.channel().averageFidelity()).isCloseTo(fidelity, within(1e-12));
    }
  }

  @Test
  void averageFidelityIsTheMeanOverCardinalStates() {
    Channel channel = Damping.amplitude(0.3);
    double sum = 0;
    for (Gate turn : List.of(Gate.named("id"), Gate.X, Gate.H, Gate.named("sy"))) {
      sum += fidelity(channel, turn.matrix());
    }
    sum += fidelity(channel, Gate.named("sx").matrix());
    sum += fidelity(channel, Gate.named("sxdg").matrix());
    assertThat(channel.averageFidelity()).isCloseTo(sum / 6, within(1e-14));
  }

  private static double fidelity(Channel channel, Matrix turn) {
    Matrix state = turn.times(Matrix.real(1, 0, 0, 0)).times(turn.adjoint());
    Matrix product = state.times(channel.on(state));
    return product.re(0, 0) + product.re(1, 1);
  }

  @Test
  void compositionMergesWhatIsAlike() {
    PauliChannel a = PauliChannel.of(0.1, 0.05, 0.02);
    PauliChannel b = PauliChannel.of(0.03, 0.2, 0.01);
    Channel both = a.channel().then(b.channel());
    assertThat(both.kraus()).hasSize(4);
    assertThat(both.distance(a.then(b).channel())).isLessThan(1e-15);
  }

  @Test
  void superoperatorDoesWhatTheSumDoes() {
    Channel channel = Damping.thermal(0.4, 0.2);
    Matrix state = Matrix.complex(0.6, 0, 0.3, -0.2, 0.3, 0.2, 0.4, 0);
    Matrix big = channel.superoperator();
    Matrix after = channel.on(state);
    for (int row = 0; row < 4; row++) {
      double re = 0;
      double im = 0;
      for (int k = 0; k < 4; k++) {
        re += big.re(row, k) * state.re(k / 2, k % 2) - big.im(row, k) * state.im(k / 2, k % 2);
        im += big.re(row, k) * state.im(k / 2, k % 2) + big.im(row, k) * state.re(k / 2, k % 2);
      }
      assertThat(re).isCloseTo(after.re(row / 2, row % 2), within(1e-15));
      assertThat(im).isCloseTo(after.im(row / 2, row % 2), within(1e-15));
    }
  }

  @Test
  void twirlOfDampingIsAnotherChannelAndOfPaulisTheSame() {
    Channel damping = Damping.amplitude(0.3);
    PauliChannel twirled = damping.pauliTwirl();
    // (1 + sqrt(1-g))^2/4, g/4, g/4, (1 - sqrt(1-g))^2/4
    double stay = Math.sqrt(0.7);
    assertThat(twirled.chances().get(0)).isCloseTo((1 + stay) * (1 + stay) / 4, within(1e-14));
    assertThat(twirled.chances().get(1)).isCloseTo(0.075, within(1e-14));
    assertThat(twirled.chances().get(2)).isCloseTo(0.075, within(1e-14));
    assertThat(twirled.averageFidelity()).isCloseTo(damping.averageFidelity(), within(1e-14));
    assertThat(damping.asPauli()).isEmpty();
    PauliChannel pair = PauliChannel.depolarizePauli(2, 0.1);
    assertThat(pair.channel().asPauli().orElseThrow().chances().get(9))
        .isCloseTo(pair.chances().get(9), within(1e-14));
  }

  @Test
  void twirlIsTheMeanOverPaulis() {
    Channel damping = Damping.amplitude(0.3);
    Matrix sum = damping.superoperator().scaled(0);
    for (int index = 0; index < 4; index++) {
      Channel pauli = Channel.of(PauliChannel.term(1, index).matrix(1));
      sum = sum.plus(pauli.then(damping).then(pauli).superoperator().scaled(0.25));
    }
    assertThat(sum.distance(damping.pauliTwirl().channel().superoperator())).isLessThan(1e-15);
  }

  @Test
  void resetForgetsAndErrsAsOftenAsItSays() {
    Matrix after = Damping.reset(0.1).on(PLUS);
    assertThat(after.distance(Matrix.real(0.9, 0, 0, 0.1))).isLessThan(1e-15);
  }

  @Test
  void dampingEndsInThePopulationOfItsSurroundings() {
    assertThat(Damping.thermal(1, 0.2).on(PLUS).distance(Matrix.real(0.8, 0, 0, 0.2)))
        .isLessThan(1e-15);
  }

  @Test
  void drawsErrorsAsOftenAsTheyAreLikely() {
    RandomStream random = RandomStreams.seeded(1).stream("errors");
    PauliChannel channel = PauliChannel.of(0.1, 0.2, 0.3);
    int[] seen = new int[4];
    for (int i = 0; i < 40_000; i++) {
      PauliTerm term = channel.draw(random);
      seen[term.x() + 2 * term.z()]++;
    }
    // 5 standard deviations (92 at most): false alarm below 1e-5
    assertThat(seen[0]).isCloseTo(16_000, within(490));
    assertThat(seen[1]).isCloseTo(4_000, within(300));
    assertThat(seen[2]).isCloseTo(12_000, within(460));
    assertThat(seen[3]).isCloseTo(8_000, within(400));
  }

  @Test
  void readoutErrorTouchesTheRecordAlone() {
    RandomStream random = RandomStreams.seeded(2).stream("readout");
    ReadoutError error = new ReadoutError(0.05, 0.2);
    int ones = 0;
    for (int i = 0; i < 20_000; i++) {
      ones += error.record(i % 2 == 0, random) ? 1 : 0;
    }
    // mean 8500, standard deviation 46; five of them: false alarm below 1e-6
    assertThat(ones).isCloseTo((int) (20_000 * error.recordedOne(0.5)), within(230));
    assertThat(error.meanFlip()).isEqualTo(0.125);
  }

  @Test
  void lossesCompose() {
    assertThat(new Loss(0.5).then(new Loss(0.5)).probability()).isEqualTo(0.75);
    RandomStream random = RandomStreams.seeded(3).stream("loss");
    int lost = 0;
    for (int i = 0; i < 10_000; i++) {
      lost += new Loss(0.3).draw(random) == Loss.Passage.LOST ? 1 : 0;
    }
    // standard deviation 46; five of them: false alarm below 1e-6
    assertThat(lost).isCloseTo(3_000, within(230));
  }

  @Test
  void forgivesTheRoundingOfASum() {
    assertThat(PauliChannel.of(0.8, 0.1, 0.1).chances()).containsExactly(0.0, 0.8, 0.1, 0.1);
    assertThat(PauliChannel.of(0.25, 0.25, 0.25).chances()).containsOnly(0.25);
    double third = 1.0 / 3 + 1e-10;
    PauliChannel over = PauliChannel.ofErrors(third, third, third);
    assertThat(over.chances().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-15));
    assertThatThrownBy(() -> PauliChannel.of(0.8, 0.1, 0.11))
        .hasMessage("probabilities of errors add up to 1.01, must be at most 1");
    assertThatThrownBy(() -> PauliChannel.of(1.5, -0.5, 0)).hasMessageContaining("1.5");
  }
}
