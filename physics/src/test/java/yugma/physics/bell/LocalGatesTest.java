// SPDX-License-Identifier: Apache-2.0
package yugma.physics.bell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.Decay;
import yugma.physics.noise.ReadoutError;

class LocalGatesTest {
  private static final int DRAWS = 100_000;

  private static final XState LEFT =
      XState.singleClick(0.2, 0.9)
          .decayed(new Decay.Exponential(1, 1.2), Time.ofMillis(200), 0)
          .turned(Pauli.X, 1);
  private static final XState RIGHT =
      XState.singleClick(0.1, 0.8).decayed(new Decay.Exponential(1, 0.7), Time.ofMillis(300), 1);

  /// A mean of 100,000 numbers in [-1, 1] is off by 0.016 with probability below 1e-6.
  @Test
  void singleBellMeasurementsGiveTheMeanPairOnceCorrected() {
    LocalGates gates = new LocalGates(0.05, new ReadoutError(0.08, 0.02));
    RandomStream random = RandomStreams.seeded(5).stream("bell measurements");
    double[] sum = new double[5];
    for (int i = 0; i < DRAWS; i++) {
      Swapped swapped = gates.measure(LEFT, RIGHT, random);
      add(sum, swapped.pair().turned(swapped.told().pauli(), 1), 1.0 / DRAWS);
    }
    double[] mean = new double[5];
    add(mean, gates.swap(LEFT, RIGHT), 1);
    assertThat(sum).containsExactly(mean, within(0.016));
  }

  private static void add(double[] sum, XState state, double weight) {
    double[] all = {state.p00(), state.p01(), state.p10(), state.evenRe(), state.oddRe()};
    for (int i = 0; i < all.length; i++) {
      sum[i] += weight * all[i];
    }
  }

  @Test
  void perfectMeasurementsOfPerfectPairsTellWhatTheOuterHalvesAre() {
    RandomStream random = RandomStreams.seeded(6).stream("bell measurements");
    XState psiMinus = XState.of(BellDiagonal.of(BellState.PSI_MINUS).xState().matrix()).get();
    for (int i = 0; i < 20; i++) {
      Swapped swapped =
          LocalGates.PERFECT.measure(
              BellDiagonal.of(BellState.PHI_MINUS).xState(), psiMinus, random);
      BellState outer = swapped.told().times(Pauli.Z).times(Pauli.Y);
      assertThat(swapped.pair().fidelity(outer)).isCloseTo(1, within(1e-12));
    }
  }
}
