// SPDX-License-Identifier: Apache-2.0
package yugma.report.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.report.json.MeanInterval;

/// The tests against numbers that SciPy 1.17 gives, and against another library.
class SignificanceTest {
  @ParameterizedTest
  @CsvSource({
    // scipy.stats.fisher_exact
    "3, 10, 8, 12, 0.19838056680161942",
    "0, 20, 5, 20, 0.04712404712404713",
    "12, 50, 13, 49, 0.819996396824433",
    "1, 2, 1, 2, 1.0",
    "7, 7, 0, 9, 8.741258741258743e-05",
    "100, 10000, 160, 10500, 0.0009037575568567438",
    "250, 24000, 310, 26000, 0.11555008366790846",
    "35802, 1000000, 36666, 1000000, 0.0010925170792308817",
    "358024, 10000000, 359900, 10000300, 0.02498073683580223",
  })
  void fisherIsThatOfSciPy(long errorsA, long a, long errorsB, long b, double expected) {
    assertThat(Fisher.pValue(errorsA, a, errorsB, b)).isCloseTo(expected, withinPercentage(1e-5));
    assertThat(Fisher.pValue(errorsB, b, errorsA, a)).isCloseTo(expected, withinPercentage(1e-5));
  }

  @Test
  void fisherSumsAllSplitsThatAreNoMoreLikely() {
    for (int errors = 0; errors <= 12; errors++) {
      var splits = HypergeometricDistribution.of(30, 13, errors);
      for (int seen = 0; seen <= errors; seen++) {
        double limit = splits.probability(seen) * (1 + 1e-7);
        double expected = 0;
        for (int x = 0; x <= errors; x++) {
          expected += splits.probability(x) <= limit ? splits.probability(x) : 0;
        }
        assertThat(Fisher.pValue(seen, 13, errors - seen, 17)).isCloseTo(expected, within(1e-12));
      }
    }
  }

  @Test
  void fisherHasNoDoubtsWhereThereAreNone() {
    assertThat(Fisher.pValue(10_000, 10_000, 0, 10_000)).isZero();
    assertThat(Fisher.pValue(0, 5_000_000_000L, 0, 4_000_000_000L)).isEqualTo(1);
    assertThatThrownBy(() -> Fisher.pValue(3, 2, 0, 2)).hasMessageContaining("3 errors of 2");
  }

  @ParameterizedTest
  @CsvSource({
    // scipy.stats.t: 2 * sf(t, freedom)
    "1, 1, 0.5",
    "2.5, 3.7, 0.07182202291182678",
    "0.001, 8, 0.9992266021030893",
    "12, 40.25, 7.114436039888403e-15",
    "3, 1e5, 0.0027004608840647234",
    "-3, 1e5, 0.0027004608840647234",
    "40, 2.2, 0.00034231547656460564",
    "1e-9, 5.5, 0.9999999992373869",
  })
  void studentsTailsAreThoseOfSciPy(double t, double freedom, double expected) {
    assertThat(Welch.twoSided(t, freedom)).isCloseTo(expected, withinPercentage(1e-8));
  }

  @Test
  void studentsTailsAreThoseOfTheLibrary() {
    for (double freedom : new double[] {1, 1.7, 4, 9.3, 60, 1234.5}) {
      for (double t = 0.125; t < 30; t *= 1.4) {
        double expected = 2 * TDistribution.of(freedom).survivalProbability(t);
        assertThat(Welch.twoSided(t, freedom)).isCloseTo(expected, withinPercentage(1e-8));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    // scipy.special.betainc
    "0.3, 2, 0.5, 0.03784096948581308",
    "0.99, 20, 0.5, 0.5286300645149844",
    "1e-6, 3.3, 0.5, 4.74000748676006e-21",
    "0.7, 3, 7, 0.995709106",
    "0, 3, 7, 0",
    "1, 3, 7, 1",
  })
  void incompleteBetaIsThatOfSciPy(double x, double a, double b, double expected) {
    assertThat(Beta.regularised(x, 1 - x, a, b)).isCloseTo(expected, offset(1e-10 * expected));
  }

  @Test
  void welchIsThatOfSciPy() {
    // scipy.stats.ttest_ind(a, b, equal_var=False)
    Welch unequal =
        Welch.of(
                MeanInterval.of(new double[] {1.2, 1.9, 1.4, 1.7}),
                MeanInterval.of(new double[] {2.1, 2.9, 2.2}))
            .orElseThrow();
    assertThat(unequal.t()).isCloseTo(-2.8735244660769563, within(1e-12));
    assertThat(unequal.freedom()).isCloseTo(3.479747501315098, within(1e-11));
    assertThat(unequal.pValue()).isCloseTo(0.05349402451203705, within(1e-12));
    Welch oneWithoutSpread =
        Welch.of(
                MeanInterval.of(new double[] {10, 10, 10}),
                MeanInterval.of(new double[] {10.5, 11.5, 10, 12}))
            .orElseThrow();
    assertThat(oneWithoutSpread.freedom()).isCloseTo(3, within(1e-11));
    assertThat(oneWithoutSpread.pValue()).isCloseTo(0.11615752834753823, within(1e-12));
  }

  @Test
  void welchNeedsASpread() {
    MeanInterval single = MeanInterval.of(new double[] {1});
    MeanInterval constant = MeanInterval.of(new double[] {2, 2});
    MeanInterval several = MeanInterval.of(new double[] {2, 3});
    assertThat(Welch.of(single, several)).isEmpty();
    assertThat(Welch.of(several, single)).isEmpty();
    assertThat(Welch.of(constant, MeanInterval.of(new double[] {3, 3, 3}))).isEmpty();
    assertThat(Welch.of(constant, several)).isPresent();
  }

  /// 4000 comparisons of equal laws, 5 samples of spread 1 against 8 of spread 3: the number of
  /// p-values below 0.05 is binomial with p about 0.05 (Welch is approximate; its error here is
  /// below 0.004), so that 200 ± 16 ± 70 covers it; false alarm below 1e-4.
  @Test
  void welchCriesWolfInOneOfTwentyCases() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20260301);
    int found = 0;
    for (int trial = 0; trial < 4000; trial++) {
      double[] narrow = random.doubles(5).map(u -> random.nextGaussian()).toArray();
      double[] wide = random.doubles(8).map(u -> 3 * random.nextGaussian()).toArray();
      Welch test = Welch.of(MeanInterval.of(narrow), MeanInterval.of(wide)).orElseThrow();
      found += test.pValue() < 0.05 ? 1 : 0;
    }
    assertThat(found).isBetween(130, 270);
  }

  @Test
  void holmGrowsWithTheFamilyAndKeepsTheOrder() {
    assertThat(Holm.corrected(List.of(0.01, 0.04, 0.03, 0.005, 0.6)))
        .containsExactly(0.04, 0.09, 0.09, 0.025, 0.6);
    assertThat(Holm.corrected(List.of(0.7, 0.9))).containsExactly(1.0, 1.0);
    assertThat(Holm.corrected(List.of())).isEmpty();
  }
}
