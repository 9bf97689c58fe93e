// SPDX-License-Identifier: Apache-2.0
package yugma.physics.bell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Matrix;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.Channel;
import yugma.physics.noise.Damping;
import yugma.physics.noise.Decay;
import yugma.physics.noise.ReadoutError;

class XStateTest {
  private static final List<Pauli> AXES = List.of(Pauli.X, Pauli.Y, Pauli.Z);
  private static final LocalGates NOISY = new LocalGates(0.07, new ReadoutError(0.02, 0.11));

  private static XState drawn(RandomStream random) {
    double[] p = new double[4];
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      p[i] = random.nextExponential();
      sum += p[i];
    }
    double even = Math.sqrt(p[0] * p[3]) / sum * random.nextDouble();
    double odd = Math.sqrt(p[1] * p[2]) / sum * random.nextDouble();
    double a = 6.28 * random.nextDouble();
    double b = 6.28 * random.nextDouble();
    return new XState(
        p[0] / sum,
        p[1] / sum,
        p[2] / sum,
        p[3] / sum,
        even * Math.cos(a),
        even * Math.sin(a),
        odd * Math.cos(b),
        odd * Math.sin(b));
  }

  private static double trace(Matrix matrix) {
    return matrix.re(0, 0) + matrix.re(1, 1) + matrix.re(2, 2) + matrix.re(3, 3);
  }

  @Test
  void refusesWhatIsNoState() {
    assertThatThrownBy(() -> new XState(0.5, 0, 0, 0.5, 0.51, 0, 0, 0))
        .hasMessageContaining("are no state");
    assertThat(XState.of(Matrix.identity(1).beside(Gate.H.matrix()))).isEmpty();
  }

  @Property(tries = 20, seed = "1")
  void swapsAsFourQubitsDo(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("pairs");
    XState left = drawn(random);
    XState right = drawn(random);
    for (LocalGates gates : new LocalGates[] {LocalGates.PERFECT, NOISY}) {
      Matrix model = PairModel.swapped(left.matrix(), right.matrix(), gates);
      assertThat(gates.swap(left, right).matrix().distance(model)).isLessThan(1e-14);
    }
  }

  @Property(tries = 20, seed = "1")
  void eplIsWhatFourQubitsDo(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("pairs");
    XState kept = drawn(random);
    XState spent = drawn(random);
    PairModel model = new PairModel(kept.matrix(), spent.matrix());
    model.apply(Gate.CX.matrix(), 0, 2);
    model.apply(Gate.CX.matrix(), 1, 3);
    Matrix found = model.found(2, true, 3, true, 0, 1);
    Distilled<XState> ours = kept.epl(spent);
    assertThat(ours.success()).isCloseTo(trace(found), within(1e-14));
    assertThat(ours.pair().matrix().scaled(ours.success()).distance(found)).isLessThan(1e-14);
  }

  @Test
  void eplMakesPerfectPairsOfSingleClickOnesAndTwirlingForfeitsThat() {
    // entanglement.md 1.4: at alpha = .1, F = 1; .9878 after twirling
    XState link = XState.singleClick(0.1, 1);
    Distilled<XState> kept = link.epl(link);
    assertThat(kept.success()).isCloseTo(0.405, within(1e-15));
    assertThat(kept.pair().fidelity(BellState.PSI_PLUS)).isCloseTo(1, within(1e-15));
    XState twirled = link.twirledToBellDiagonal().xState();
    assertThat(twirled.epl(twirled).pair().fidelity(BellState.PSI_PLUS))
        .isCloseTo(.9878, within(5e-5));
  }

  @Test
  void relaxationMakesAnXStateOfABellDiagonalOne() {
    Decay.Exponential decay = new Decay.Exponential(1, 0.5);
    Time time = Time.ofMillis(300);
    XState pair = new Werner(0.9).pair().xState();
    for (int half = 0; half < 2; half++) {
      XState ours = pair.decayed(decay, time, half);
      XState exact = pair.after(decay.over(time), half).orElseThrow();
      assertThat(ours.matrix().distance(exact.matrix())).isLessThan(1e-15);
      assertThat(ours.asBellDiagonal()).isEmpty();
    }
  }

  @Test
  void dephasingOfBothHalvesMixesTwoWeights() {
    // entanglement.md 1.3: lambda = (1 - exp(-t (1/Ta + 1/Tb))) / 2
    BellDiagonal pair = new BellDiagonal(0.7, 0.06, 0.04, 0.2);
    Time time = Time.ofMillis(400);
    XState after =
        pair.xState()
            .decayed(new Decay.Exponential(Double.POSITIVE_INFINITY, 2), time, 0)
            .decayed(new Decay.Exponential(Double.POSITIVE_INFINITY, 3), time, 1);
    double mix = (1 - Math.exp(-0.4 * (1 / 2.0 + 1 / 3.0))) / 2;
    BellDiagonal found = after.asBellDiagonal().orElseThrow();
    assertThat(found.phiPlus()).isCloseTo((1 - mix) * 0.7 + mix * 0.06, within(1e-14));
    assertThat(found.psiMinus()).isCloseTo((1 - mix) * 0.2 + mix * 0.04, within(1e-14));
  }

  @Test
  void channelsOffItsFormAskForADensityMatrix() {
    XState pair = new Werner(0.9).pair().xState();
    assertThat(pair.after(Channel.of(Gate.H.matrix()), 0)).isEmpty();
    assertThat(pair.after(Damping.thermal(0.3, 0.1), 1)).isPresent();
  }

  @Property(tries = 20, seed = "1")
  void paulisOnAHalfAreTheirMatrices(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    XState pair = drawn(RandomStreams.seeded(seed).stream("pair"));
    for (Pauli pauli : Pauli.values()) {
      for (int half = 0; half < 2; half++) {
        XState exact = pair.after(Channel.of(pauli.matrix()), half).orElseThrow();
        assertThat(pair.turned(pauli, half).matrix().distance(exact.matrix())).isLessThan(1e-15);
      }
    }
  }

  @Property(tries = 20, seed = "1")
  void correlationsAreThoseOfItsMatrix(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    XState pair = drawn(RandomStreams.seeded(seed).stream("pair"));
    for (Pauli basis : new Pauli[] {Pauli.X, Pauli.Y, Pauli.Z}) {
      Matrix both = basis.matrix().beside(basis.matrix());
      assertThat(pair.correlation(basis))
          .isCloseTo(trace(both.times(pair.matrix())), within(1e-14));
    }
    for (BellState state : BellState.values()) {
      Matrix pure = BellDiagonal.of(state).xState().matrix();
      assertThat(pair.fidelity(state)).isCloseTo(trace(pure.times(pair.matrix())), within(1e-14));
    }
  }

  @Property(tries = 20, seed = "1")
  void noMeasurementBeatsItsChshValueAndOneReachesIt(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("pair");
    XState pair = drawn(random);
    double best = 0;
    for (int i = 0; i < 300; i++) {
      best = Math.max(best, chshOf(pair, random));
    }
    assertThat(best).isLessThanOrEqualTo(pair.chsh() + 1e-12).isGreaterThan(0.8 * pair.chsh());
  }

  /// For two settings of one side, the best of the other is along T(a ± a').
  private static double chshOf(XState pair, RandomStream random) {
    double[] a = direction(random);
    double[] b = direction(random);
    double[] sum = {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
    double[] difference = {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    return length(pair, sum) + length(pair, difference);
  }

  private static double[] direction(RandomStream random) {
    double[] v = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
    double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    return new double[] {v[0] / length, v[1] / length, v[2] / length};
  }

  private static double length(XState pair, double[] setting) {
    double sum = 0;
    for (int j = 1; j < 4; j++) {
      double term = 0;
      for (int i = 1; i < 4; i++) {
        Matrix both = AXES.get(i - 1).matrix().beside(AXES.get(j - 1).matrix());
        term += setting[i - 1] * trace(both.times(pair.matrix()));
      }
      sum += term * term;
    }
    return Math.sqrt(sum);
  }

  @Test
  void concurrenceTellsEntangledFromSeparable() {
    assertThat(BellDiagonal.of(BellState.PHI_MINUS).xState().concurrence()).isEqualTo(1);
    assertThat(new Werner(0.4).pair().xState().concurrence()).isZero();
    assertThat(new Werner(0.7).pair().xState().concurrence()).isCloseTo(0.4, within(1e-15));
  }

  @Test
  void teleportsAtTwoThirdsOfItsFidelityAndAThird() {
    assertThat(new Werner(0.85).pair().xState().teleportationFidelity())
        .isCloseTo(0.9, within(1e-15));
    assertThat(new Werner(0.85).pair().teleportationFidelity()).isCloseTo(0.9, within(1e-15));
  }
}
