// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.LongSupplier;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.GeometricDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;

/// Each law is held against commons-statistics by the largest distance of the distribution
/// functions; with 400,000 draws P(distance > 4.1e-3) < 3e-6 (Dvoretzky–Kiefer–Wolfowitz), seeds
/// fixed.
class SamplingTest {
  private static final int DRAWS = 400_000;
  private static final double DISTANCE = 4.1e-3;
  private final RandomStream random = RandomStreams.seeded(11).stream("sampling");

  private static double distance(DiscreteDistribution law, int top, LongSupplier draw) {
    int[] seen = new int[top + 2];
    for (int i = 0; i < DRAWS; i++) {
      seen[(int) Math.min(draw.getAsLong(), top + 1)]++;
    }
    double worst = 0;
    double below = 0;
    for (int n = 0; n <= top; n++) {
      below += seen[n] / (double) DRAWS;
      worst = Math.max(worst, Math.abs(below - law.cumulativeProbability(n)));
    }
    return worst;
  }

  @ParameterizedTest
  @CsvSource({"1", "0.7", "0.026", "1e-3", "3e-5", "1.7e-6"})
  void gapsAreGeometric(double success) {
    Geometric gaps = new Geometric(success);
    int top = (int) Math.min(20 / success, 20_000_000);
    assertThat(distance(GeometricDistribution.of(success), top, () -> gaps.draw(random)))
        .isLessThan(DISTANCE);
  }

  @Test
  void theRarestEventsHaveTheirMean() {
    // mean of 100,000 exponential-like gaps within 5 standard errors
    Geometric gaps = new Geometric(1e-13);
    double mean = 0;
    for (int i = 0; i < 100_000; i++) {
      mean += gaps.draw(random) / 1e5;
    }
    assertThat(mean * 1e-13).isBetween(1 - 5 / Math.sqrt(1e5), 1 + 5 / Math.sqrt(1e5));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.3",
    "5, 0",
    "7, 1",
    "10, 0.5",
    "40, 0.3",
    "1000, 0.001",
    "1000, 0.4",
    "100000, 0.9995",
    "1000000, 0.3",
    "2000000000, 1e-6"
  })
  void countsAreBinomial(int trials, double success) {
    int top = (int) Math.min(trials, trials * success + 12 * Math.sqrt(trials * success + 1) + 30);
    assertThat(
            distance(
                BinomialDistribution.of(trials, success),
                top,
                () -> Binomial.draw(trials, success, random)))
        .isLessThan(DISTANCE);
  }

  @ParameterizedTest
  @CsvSource({"0.1", "0.5", "4", "80"})
  void photonNumbersArePoisson(double mean) {
    assertThat(distance(PoissonDistribution.of(mean), 400, () -> Poisson.draw(mean, random)))
        .isLessThan(DISTANCE);
  }

  @ParameterizedTest
  @CsvSource({"0", "1e-9", "0.3", "4", "80", "499.5", "1300", "20000"})
  void eventsOfAnyMeanArePoisson(double mean) {
    PoissonTable table = new PoissonTable(mean);
    int top = (int) (mean + 12 * Math.sqrt(mean) + 20);
    PoissonDistribution law = PoissonDistribution.of(Math.max(mean, 1e-12));
    assertThat(distance(law, top, () -> table.draw(random))).isLessThan(DISTANCE);
  }

  @Test
  void anAliasTableKeepsItsWeights() {
    double[] weights = {0.5, 0, 3, 1e-4, 1, 0.7, 2.2};
    AliasTable table = AliasTable.of(weights);
    int[] seen = new int[weights.length];
    for (int i = 0; i < DRAWS; i++) {
      seen[table.draw(random)]++;
    }
    for (int i = 0; i < weights.length; i++) {
      double p = weights[i] / 7.4001;
      assertThat(seen[i])
          .isBetween(
              (int) Math.floor(DRAWS * p - 5 * Math.sqrt(DRAWS * p)),
              (int) Math.ceil(DRAWS * p + 5 * Math.sqrt(DRAWS * p) + 5));
    }
    assertThat(seen[1]).isZero();
    assertThat(AliasTable.of(new double[] {3}).draw(random)).isZero();
  }

  @Test
  void theErrorFunctionHasItsTabulatedValues() {
    // Abramowitz, Stegun 1964, table 7.1
    assertThat(Erf.of(3)).isCloseTo(0.9999779095030014, within(1e-15));
    assertThat(Erf.of(0.5)).isCloseTo(0.5204998778130465, within(1e-15));
    assertThat(Erf.normalBelow(-1.959963984540054)).isCloseTo(0.025, within(1e-14));
    assertThat(Erf.normalBelow(4)).isCloseTo(0.9999683287581669, within(1e-15));
  }

  @Test
  void refusesWhatIsNoLaw() {
    assertThatThrownBy(() -> AliasTable.of(new double[] {1, -1})).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> AliasTable.of(new double[] {0, 0})).hasMessageContaining("sum to 0");
    assertThatThrownBy(() -> new Geometric(0)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> Binomial.draw(5, Double.NaN, random)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new PoissonTable(-2)).hasMessageContaining("-2");
    assertThatThrownBy(() -> Poisson.draw(-1, random)).hasMessageContaining("-1");
  }
}
