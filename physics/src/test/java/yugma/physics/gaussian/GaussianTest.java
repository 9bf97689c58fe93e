// SPDX-License-Identifier: Apache-2.0
package yugma.physics.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;

class GaussianTest {
  private static Gaussian optics(Gaussian state, RandomStream random) {
    Gaussian after = state;
    for (int step = 0; step < 6; step++) {
      int a = random.nextInt(state.modes());
      int b = (a + 1 + random.nextInt(state.modes() - 1)) % state.modes();
      after =
          after
              .after(Symplectic.phase(6 * random.nextDouble()), a)
              .after(Symplectic.squeezer(random.nextDouble() - 0.5), b)
              .after(Symplectic.beamSplitter(random.nextDouble()), a, b)
              .after(Symplectic.pairSqueezer(0.5 * random.nextDouble()), b, a)
              .displaced(a, random.nextGaussian(), random.nextGaussian());
    }
    return after;
  }

  @Property(tries = 20, seed = "1")
  void opticsKeepsPurityAndEverythingKeepsTheUncertaintyRelation(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("optics");
    Gaussian pure = optics(Gaussian.vacuum(3), random);
    assertThat(pure.isPhysical()).isTrue();
    assertThat(pure.purity()).isCloseTo(1, within(1e-9));
    Gaussian noisy =
        pure.lossy(0, random.nextDouble(), 0.3)
            .amplified(1, 1 + random.nextDouble())
            .noisy(2, random.nextDouble());
    assertThat(noisy.isPhysical()).isTrue();
    assertThat(noisy.purity()).isLessThan(1);
    double[] before = noisy.symplecticEigenvalues();
    assertThat(before[0]).isGreaterThanOrEqualTo(1 - 1e-9);
    Gaussian after = optics(noisy, random);
    assertThat(after.symplecticEigenvalues()).containsExactly(before, within(1e-7));
    assertThat(after.homodyne(1, 0.3, random).rest().isPhysical()).isTrue();
    assertThat(after.heterodyne(1, random).rest().isPhysical()).isTrue();
  }

  @Test
  void refusesMoreCertaintyThanThereIs() {
    assertThatThrownBy(() -> Gaussian.of(new double[2], new double[][] {{0.9, 0}, {0, 1}}))
        .hasMessageContaining("breaks the uncertainty relation");
    assertThat(Gaussian.of(new double[2], new double[][] {{0.5, 0}, {0, 2}}).purity())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void lossLeavesCoherentStatesCoherent() {
    Gaussian after = Gaussian.vacuum(1).displaced(0, 2, -4).lossy(0, 0.25, 0);
    assertThat(after.mean(0)).isEqualTo(1);
    assertThat(after.mean(1)).isEqualTo(-2);
    assertThat(after.purity()).isCloseTo(1, within(1e-12));
    assertThat(after.photons(0)).isCloseTo(1.25, within(1e-12));
  }

  @Test
  void lossesComposeAndEndInTheSurroundings() {
    Gaussian state = Gaussian.vacuum(1).after(Symplectic.squeezer(0.7), 0);
    Gaussian twice = state.lossy(0, 0.5, 0.2).lossy(0, 0.4, 0.2);
    Gaussian once = state.lossy(0, 0.2, 0.2);
    assertThat(twice.covariance(0, 0)).isCloseTo(once.covariance(0, 0), within(1e-14));
    assertThat(state.lossy(0, 0, 0.2).photons(0)).isCloseTo(0.2, within(1e-14));
  }

  @Test
  void lossIsABeamSplitterWithTheVacuum() {
    Gaussian state = Gaussian.pairs(0.8).displaced(0, 1, 2);
    Gaussian ours = state.lossy(0, 0.3, 0.5);
    Gaussian made =
        state.beside(Gaussian.thermal(0.5)).after(Symplectic.beamSplitter(0.3), 0, 2).part(0, 1);
    for (int i = 0; i < 4; i++) {
      assertThat(ours.mean(i)).isCloseTo(made.mean(i), within(1e-14));
      for (int k = 0; k < 4; k++) {
        assertThat(ours.covariance(i, k)).isCloseTo(made.covariance(i, k), within(1e-14));
      }
    }
  }

  @Test
  void pairsAreCorrelatedAsEinsteinPodolskyAndRosenAsked() {
    for (double r : new double[] {0, 0.3, 1.2}) {
      Gaussian pairs = Gaussian.pairs(r);
      assertThat(pairs.eprVariance(0, 1)).isCloseTo(4 * Math.exp(-2 * r), within(1e-12));
      assertThat(pairs.logNegativity(0)).isCloseTo(2 * r / Math.log(2), within(1e-7));
      double n = Math.sinh(r) * Math.sinh(r);
      double entropy = n == 0 ? 0 : (n + 1) * log2(n + 1) - n * log2(n);
      assertThat(pairs.part(0).entropy()).isCloseTo(entropy, within(1e-12));
      assertThat(pairs.entropy()).isCloseTo(0, within(1e-6));
    }
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }

  @Test
  void beamSplitterOfTwoSqueezedModesMakesPairs() {
    Gaussian made =
        Gaussian.vacuum(2)
            .after(Symplectic.squeezer(-0.6), 0)
            .after(Symplectic.squeezer(0.6), 1)
            .after(Symplectic.beamSplitter(0.5), 0, 1)
            .after(Symplectic.phase(Math.PI), 1);
    for (int i = 0; i < 4; i++) {
      for (int k = 0; k < 4; k++) {
        assertThat(made.covariance(i, k))
            .isCloseTo(Gaussian.pairs(0.6).covariance(i, k), within(1e-12));
      }
    }
  }

  @Test
  void homodyneOfOneOfAPairSqueezesTheOther() {
    // given x1: x2 has mean tanh 2r x1 and variance 1/cosh 2r, p2 the variance cosh 2r
    double r = 0.7;
    RandomStream random = RandomStreams.seeded(1).stream("homodyne");
    Homodyne found = Gaussian.pairs(r).homodyne(0, 0, random);
    assertThat(found.rest().mean(0)).isCloseTo(Math.tanh(2 * r) * found.x(), within(1e-12));
    assertThat(found.rest().covariance(0, 0)).isCloseTo(1 / Math.cosh(2 * r), within(1e-12));
    assertThat(found.rest().covariance(1, 1)).isCloseTo(Math.cosh(2 * r), within(1e-12));
  }

  @Test
  void heterodyneOfOneOfAPairLeavesACoherentState() {
    // mean tanh r (x, -p), variance 1
    double r = 0.7;
    Heterodyne found =
        Gaussian.pairs(r).heterodyne(0, RandomStreams.seeded(2).stream("heterodyne"));
    assertThat(found.rest().mean(0)).isCloseTo(Math.tanh(r) * found.x(), within(1e-12));
    assertThat(found.rest().mean(1)).isCloseTo(-Math.tanh(r) * found.p(), within(1e-12));
    assertThat(found.rest().covariance(0, 0)).isCloseTo(1, within(1e-12));
    assertThat(found.rest().covariance(1, 1)).isCloseTo(1, within(1e-12));
    assertThat(found.rest().covariance(0, 1)).isCloseTo(0, within(1e-12));
  }

  @Test
  void resultsAreSpreadAsTheStateSays() {
    RandomStream random = RandomStreams.seeded(3).stream("homodyne");
    Gaussian state = Gaussian.vacuum(1).after(Symplectic.squeezer(0.5), 0).displaced(0, 1, 3);
    double sum = 0;
    double squares = 0;
    int shots = 20_000;
    for (int i = 0; i < shots; i++) {
      double p = state.homodyne(0, Math.PI / 2, random).x();
      sum += p;
      squares += (p - 3) * (p - 3);
    }
    // standard deviations .0117 of the mean and .0272 of the variance; five of them: P < 1e-5
    assertThat(sum / shots).isCloseTo(3, within(0.06));
    assertThat(squares / shots).isCloseTo(Math.E, within(0.14));
  }

  @Test
  void fidelityIsThatOfKnownStates() {
    Gaussian vacuum = Gaussian.vacuum(1);
    // |<0|alpha>|^2 = exp(-|alpha|^2), alpha = 1/2 + i
    assertThat(vacuum.fidelity(vacuum.displaced(0, 1, 2)))
        .isCloseTo(Math.exp(-1.25), within(1e-14));
    // 1/cosh r of a squeezed vacuum
    assertThat(vacuum.fidelity(vacuum.after(Symplectic.squeezer(0.9), 0)))
        .isCloseTo(1 / Math.cosh(0.9), within(1e-14));
    // thermal states commute: (sum sqrt(p_n q_n))^2
    assertThat(Gaussian.thermal(0.5).fidelity(Gaussian.thermal(2)))
        .isCloseTo(thermalFidelity(0.5, 2), within(1e-12));
  }

  private static double thermalFidelity(double n, double m) {
    double ratio = Math.sqrt(n / (n + 1) * m / (m + 1));
    double root = Math.sqrt(1 / ((n + 1) * (m + 1))) / (1 - ratio);
    return root * root;
  }

  @Test
  void anAmplifierAddsTheNoiseItMust() {
    Gaussian after = Gaussian.vacuum(1).displaced(0, 1, 0).amplified(0, 4);
    assertThat(after.mean(0)).isEqualTo(2);
    assertThat(after.covariance(0, 0)).isEqualTo(7);
    assertThat(after.photons(0)).isCloseTo(4, within(1e-12));
  }
}
