// SPDX-License-Identifier: Apache-2.0
package yugma.physics.optics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.SeededStreams;

class TimingTest {
  private static final double FWHM = 2 * Math.sqrt(2 * Math.log(2));

  /// erf(w / (2 √2 σ)) with w = 2 σ: the 68 % of one standard deviation on either side.
  @Test
  void aGateOfTwoDeviationsCatchesTwoThirds() {
    Timing timing = new Timing(0, 100 * FWHM, 1);
    assertThat(timing.found(0.2, 0).own()).isCloseTo(0.6826894921370859, within(1e-12));
    assertThat(timing.found(0.2, 0).wrong()).isZero();
  }

  @Test
  void jitterOfClockAndDetectorAddUpAsSquares() {
    double both = new Timing(0, 40, 1).found(0.1, 30).own();
    assertThat(both).isCloseTo(new Timing(0, 50, 1).found(0.1, 0).own(), within(1e-12));
    Receiver receiver = new Receiver(0.5, 0, 0, 0.1, new Detector(1, 0, 0, 0, 1, 50));
    assertThat(both).isCloseTo(receiver.transmission(), within(1e-12));
  }

  @Test
  void aClockWithoutFaultsChangesNothing() {
    Receiver receiver = new Receiver(0.5, 3, 0.01, 0.5, new Detector(0.8, 50, 30, 0, 1000, 300));
    Receiver timed = receiver.with(new Timing(0, 0, 1));
    assertThat(timed.transmission()).isCloseTo(receiver.transmission(), within(1e-12));
    assertThat(timed.wrongShare()).isEqualTo(0.01);
    assertThat(receiver.strayShare(1)).isZero();
  }

  @Test
  void anOffsetBeyondTheGateLosesAllAndOneBeyondTheBinTurnsAllBits() {
    assertThat(new Timing(0.6, 0, 1).found(1, 0).own()).isLessThan(1e-11);
    assertThat(new Timing(1, 0, 1).strayed(1, 0, 1)).isEqualTo(1);
    assertThat(new Timing(0.5, 0, 2).found(1, 0)).isEqualTo(new Timing.Found(0.5, 1));
  }

  @Test
  void aBitIsTurnedByWhicheverOfTwoThingsHappensAlone() {
    Timing timing = new Timing(0, 300, 2);
    Receiver receiver = new Receiver(0.5, 0, 0.1, 1, new Detector(1, 0, 0, 0, 1, 0)).with(timing);
    double late = timing.found(1, 0).wrong();
    assertThat(late).isBetween(0.01, 0.1);
    assertThat(receiver.wrongShare()).isCloseTo(0.1 * (1 - late) + 0.9 * late, within(1e-15));
  }

  /// Against photons drawn one by one; each share is beyond five standard errors once in two
  /// million seeds, and the seed is fixed.
  @ParameterizedTest
  @CsvSource({"0, 400, 1, 1.2", "0.2, 250, 1, 1", "0.1, 300, 2, 1", "0, 700, 2, 1.5"})
  void sharesAreThoseOfPhotonsDrawnOneByOne(double offset, double jitter, int bins, double period) {
    int photons = 100_000;
    RandomStream random = new SeededStreams(1).stream("photons");
    int own = 0;
    int wrong = 0;
    int stray = 0;
    for (int i = 0; i < photons; i++) {
      double middle = bins == 1 ? 0 : random.nextBoolean() ? 0.25 : -0.25;
      double time = middle + offset + jitter / FWHM / 1000 * normal(random);
      boolean isOwn = Math.abs(time) < 0.5;
      own += isOwn ? 1 : 0;
      wrong += isOwn && bins == 2 && time > 0 != middle > 0 ? 1 : 0;
      stray += Math.abs(time - period) < 0.5 || Math.abs(time + period) < 0.5 ? 1 : 0;
    }
    Timing timing = new Timing(offset, jitter, bins);
    Timing.Found found = timing.found(1, 0);
    double error = 5 * Math.sqrt(0.25 / photons);
    assertThat((double) own / photons).isCloseTo(found.own(), within(error));
    assertThat((double) wrong / own).isCloseTo(found.wrong(), within(error));
    assertThat((double) stray / photons).isCloseTo(timing.strayed(1, 0, period), within(error));
  }

  /// Box and Muller's.
  private static double normal(RandomStream random) {
    double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
    return radius * Math.cos(2 * Math.PI * random.nextDouble());
  }

  @Test
  void refusesNonsenseAndQuotesIt() {
    assertThatThrownBy(() -> new Timing(-1, 0, 1)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> new Timing(0, Double.NaN, 1)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Timing(0, 0, 3)).hasMessageContaining("are 3, must be 1 or 2");
  }
}
