// SPDX-License-Identifier: Apache-2.0
package yugma.physics.bell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.gate.Matrix;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.PauliChannel;
import yugma.physics.noise.ReadoutError;

class BellDiagonalTest {
  private static final LocalGates NOISY = new LocalGates(0.07, new ReadoutError(0.02, 0.11));
  private static final LocalGates OTHER = new LocalGates(0.03, new ReadoutError(0.05, 0.01));

  static BellDiagonal drawn(RandomStream random) {
    double[] weights = new double[4];
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      weights[i] = random.nextExponential();
      sum += weights[i];
    }
    return new BellDiagonal(weights[0] / sum, weights[1] / sum, weights[2] / sum, weights[3] / sum);
  }

  private static double distance(BellDiagonal a, BellDiagonal b) {
    return a.xState().matrix().distance(b.xState().matrix());
  }

  @Test
  void refusesWeightsThatAreNoMixture() {
    assertThatThrownBy(() -> new BellDiagonal(0.5, 0.6, 0, 0))
        .hasMessageContaining("0.5, 0.6, 0.0 and 0.0, must be probabilities with sum 1");
    assertThatThrownBy(() -> new BellDiagonal(Double.NaN, 0.5, 0.5, 0))
        .isInstanceOf(IllegalArgumentException.class);
    BellDiagonal alike = BellDiagonal.of(BellState.PSI_PLUS);
    assertThatThrownBy(() -> BellDiagonal.of(BellState.PHI_PLUS).dejmps(alike))
        .hasMessageContaining("never agree");
  }

  @Test
  void everyBellStateIsPhiPlusUnderItsPauli() {
    for (BellState state : BellState.values()) {
      for (int half = 0; half < 2; half++) {
        XState turned = BellDiagonal.of(BellState.PHI_PLUS).xState().turned(state.pauli(), half);
        assertThat(turned.fidelity(state)).isEqualTo(1);
      }
      assertThat(BellDiagonal.of(state).fidelity()).isEqualTo(state == BellState.PHI_PLUS ? 1 : 0);
      for (Pauli basis : new Pauli[] {Pauli.X, Pauli.Y, Pauli.Z}) {
        double correlation = BellDiagonal.of(state).xState().correlation(basis);
        assertThat(correlation).isEqualTo(state.agrees(basis) ? 1 : -1);
      }
    }
  }

  @Property(tries = 20, seed = "1")
  void swapsAsFourQubitsDo(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("pairs");
    BellDiagonal left = drawn(random);
    BellDiagonal right = drawn(random);
    for (LocalGates gates : new LocalGates[] {LocalGates.PERFECT, NOISY}) {
      Matrix model = PairModel.swapped(left.xState().matrix(), right.xState().matrix(), gates);
      assertThat(gates.swap(left, right).xState().matrix().distance(model)).isLessThan(1e-14);
    }
    assertThat(distance(left.swap(right), LocalGates.PERFECT.swap(left, right))).isLessThan(1e-15);
  }

  @Property(tries = 20, seed = "1")
  void distilsAsFourQubitsDo(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("pairs");
    BellDiagonal kept = drawn(random);
    BellDiagonal spent = drawn(random);
    for (LocalGates gates : new LocalGates[] {LocalGates.PERFECT, NOISY}) {
      Matrix model =
          PairModel.distilled(kept.xState().matrix(), spent.xState().matrix(), gates, OTHER);
      Distilled<BellDiagonal> ours = gates.dejmps(OTHER, kept, spent);
      Matrix found = ours.pair().xState().matrix().scaled(ours.success());
      assertThat(found.distance(model)).isLessThan(1e-14);
    }
    Distilled<BellDiagonal> perfect = LocalGates.PERFECT.dejmps(LocalGates.PERFECT, kept, spent);
    assertThat(distance(perfect.pair(), kept.dejmps(spent).pair())).isLessThan(1e-14);
    assertThat(perfect.success()).isCloseTo(kept.dejmps(spent).success(), within(1e-15));
  }

  @Test
  void perfectGatesKeepPurePairsPure() {
    BellDiagonal pure = BellDiagonal.of(BellState.PHI_PLUS);
    assertThat(LocalGates.PERFECT.dejmps(LocalGates.PERFECT, pure, pure))
        .isEqualTo(new Distilled<>(1.0, pure));
  }

  @Test
  void dejmpsReachesTheReferenceSequence() {
    // entanglement.md 1.4, from Werner .75
    double[] fidelities = {.788462, .902361, .970020, .989913};
    double[] successes = {.722222, .689349, .839516, .950548};
    BellDiagonal pair = new Werner(0.75).pair();
    for (int round = 0; round < 4; round++) {
      Distilled<BellDiagonal> kept = pair.dejmps(pair);
      assertThat(kept.success()).isCloseTo(successes[round], within(5e-7));
      pair = kept.pair();
      assertThat(pair.fidelity()).isCloseTo(fidelities[round], within(5e-7));
    }
  }

  @Test
  void bbpsswReachesTheReferenceSequence() {
    // entanglement.md 1.4, from Werner .75
    double[] fidelities = {.788462, .827007, .863459, .895887};
    double[] successes = {.722222, .757725, .795944, .834518};
    Werner pair = new Werner(0.75);
    for (int round = 0; round < 4; round++) {
      Distilled<Werner> kept = pair.bbpssw(pair);
      assertThat(kept.success()).isCloseTo(successes[round], within(5e-7));
      pair = kept.pair();
      assertThat(pair.fidelity()).isCloseTo(fidelities[round], within(5e-7));
    }
  }

  @Test
  void wernerChainsMultiplyWeights() {
    // entanglement.md 1.5: F0 = .95: N = 2 .903333, N = 10 .626209; .99, N = 100 .445933
    assertThat(chain(0.95, 2, LocalGates.PERFECT)).isCloseTo(.903333, within(5e-7));
    assertThat(chain(0.95, 10, LocalGates.PERFECT)).isCloseTo(.626209, within(5e-7));
    assertThat(chain(0.99, 100, LocalGates.PERFECT)).isCloseTo(.445933, within(5e-7));
    Werner link = new Werner(0.95);
    assertThat(link.swap(link).fidelity()).isCloseTo(.903333, within(5e-7));
  }

  @Test
  void noisyChainsMatchTheirClosedForm() {
    // entanglement.md 1.4: Briegel at N = 2 .879638; Bell-diagonal at N = 3 .919151, 10 .721799
    LocalGates gates = new LocalGates(0.01, ReadoutError.symmetric(0.01));
    assertThat(chain(0.95, 2, gates)).isCloseTo(.879638, within(5e-7));
    assertThat(chain(0.99, 3, gates)).isCloseTo(.919151, within(5e-7));
    assertThat(chain(0.99, 10, gates)).isCloseTo(.721799, within(5e-7));
  }

  private static double chain(double fidelity, int links, LocalGates gates) {
    BellDiagonal link = new Werner(fidelity).pair();
    BellDiagonal all = link;
    for (int i = 1; i < links; i++) {
      all = gates.swap(all, link);
    }
    return all.fidelity();
  }

  @Test
  void gateFidelityBecomesTheWeightOfTheMixedState() {
    LocalGates gates = LocalGates.ofGateFidelity(0.985, ReadoutError.NONE);
    assertThat(gates.depolarizing()).isCloseTo(0.02, within(1e-15));
  }

  @Test
  void weightsStayAMixtureOverAMillionSwaps() {
    BellDiagonal link = new BellDiagonal(1 - 3e-7, 1e-7, 1e-7, 1e-7);
    BellDiagonal all = link;
    for (int i = 0; i < 1_000_000; i++) {
      all = all.swap(link);
    }
    double sum = all.phiPlus() + all.phiMinus() + all.psiPlus() + all.psiMinus();
    assertThat(sum).isCloseTo(1, within(1e-15));
    assertThat(all.phiPlus()).isCloseTo(0.25 + 0.75 * Math.exp(-0.4), within(1e-6));
  }

  @Test
  void errorsOfAHalfAreErrorsOfThePair() {
    BellDiagonal pair = drawn(RandomStreams.seeded(1).stream("pair"));
    PauliChannel errors = PauliChannel.of(0.1, 0.05, 0.2);
    BellDiagonal after = pair.after(errors);
    for (int half = 0; half < 2; half++) {
      XState exact = pair.xState().after(errors.channel(), half).orElseThrow();
      assertThat(exact.matrix().distance(after.xState().matrix())).isLessThan(1e-15);
    }
  }

  @Test
  void errorRatesAreWeights() {
    BellDiagonal pair = new BellDiagonal(0.7, 0.06, 0.04, 0.2);
    assertThat(pair.qber(Pauli.X)).isCloseTo(0.26, within(1e-15));
    assertThat(pair.qber(Pauli.Y)).isCloseTo(0.1, within(1e-15));
    assertThat(pair.qber(Pauli.Z)).isCloseTo(0.24, within(1e-15));
    for (Pauli basis : new Pauli[] {Pauli.X, Pauli.Y, Pauli.Z}) {
      assertThat(pair.xState().qber(basis)).isCloseTo(pair.qber(basis), within(1e-15));
    }
  }

  @Test
  void wernerPairsAreNonlocalAboveTheirThreshold() {
    // S = 2 sqrt 2 w, nonlocal for w > .7071
    assertThat(Werner.ofWeight(0.9).pair().chsh()).isCloseTo(0.9 * 2 * Math.sqrt(2), within(1e-14));
    assertThat(Werner.ofWeight(0.7072).isNonlocal()).isTrue();
    assertThat(Werner.ofWeight(0.7072).pair().chsh()).isGreaterThan(2);
    assertThat(Werner.ofWeight(0.7071).isNonlocal()).isFalse();
    assertThat(Werner.ofWeight(0.7071).pair().chsh()).isLessThan(2);
    assertThat(BellDiagonal.of(BellState.PSI_MINUS).chsh())
        .isCloseTo(2 * Math.sqrt(2), within(1e-14));
  }

  @Test
  void hashingYieldsNothingBelowItsThreshold() {
    // Bennett 1996: Werner pairs yield from F = .8107 on
    assertThat(new Werner(0.8106).pair().hashingYield()).isZero();
    assertThat(new Werner(0.8108).pair().hashingYield()).isPositive();
    assertThat(new Werner(1).pair().hashingYield()).isEqualTo(1);
  }
}
