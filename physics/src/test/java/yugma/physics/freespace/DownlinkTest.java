// SPDX-License-Identifier: Apache-2.0
package yugma.physics.freespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static yugma.physics.freespace.DivergenceConvention.AREA_RATIO;
import static yugma.physics.freespace.DivergenceConvention.FULL_ANGLE_1E2;
import static yugma.physics.freespace.DivergenceConvention.HALF_ANGLE_1E2;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DownlinkTest {
  private static final Telescope METRE = new Telescope(1, 20, 0.02);

  @Test
  void losesSixDecibelsMoreOrLessByWhatTenMicroradiansMean() {
    // 10 urad over 1200 km into a telescope of 1 m, 850 nm
    assertThat(geometryDb(AREA_RATIO)).isCloseTo(21.58, within(0.005));
    assertThat(geometryDb(FULL_ANGLE_1E2)).isCloseTo(18.60, within(0.005));
    assertThat(geometryDb(HALF_ANGLE_1E2)).isCloseTo(24.60, within(0.005));
  }

  private static double geometryDb(DivergenceConvention convention) {
    return new Downlink(new Beam(850, 10, convention, 0), METRE, 1, 0).loss(1200, 90).geometryDb();
  }

  @Test
  void seesTheSkyThroughItsFieldAndItsFilter() {
    // 150 W / (m^2 sr um) in 20 urad (3.14e-10 sr) and 0.02 nm at 780 nm: the day sky of Wallnöfer
    // et al. 2022; 150 x 3.1416e-10 x 0.7854 x 2e-5 W over 2.5467e-19 J
    Downlink link = new Downlink(new Beam(780, 3, HALF_ANGLE_1E2, 1), METRE, 0.8, 3);
    assertThat(METRE.solidAngleSr()).isCloseTo(3.14e-10, within(2e-13));
    assertThat(link.backgroundHz(150)).isCloseTo(2.9066e6, within(100.0));
    assertThat(link.backgroundHz(0)).isZero();
  }

  @Test
  void addsUpItsCauses() {
    LossBudget budget =
        new Downlink(new Beam(850, 10, FULL_ANGLE_1E2, 0), METRE, 0.8, 3).loss(1200, 30);
    assertThat(budget.pointingDb()).isZero();
    assertThat(budget.opticsDb()).isEqualTo(3);
    assertThat(budget.atmosphereDb()).isCloseTo(-20 * Math.log10(0.8), within(1e-12));
    assertThat(budget.totalDb())
        .isCloseTo(budget.geometryDb() + 3 - 20 * Math.log10(0.8), within(1e-12));
    assertThat(budget.transmission())
        .isCloseTo(Math.pow(10, -budget.totalDb() / 10), within(1e-15));
  }

  @Test
  void catchesNoMoreThanAllTheLight() {
    LossBudget near = new Downlink(new Beam(850, 10, AREA_RATIO, 1), METRE, 1, 0).loss(50, 90);
    assertThat(near.totalDb()).isZero();
    assertThat(near.transmission()).isEqualTo(1);
  }

  @Test
  void pointsAsTheClosedFormForASmallTelescopeSays() {
    // Jitter of 1 urad on a half angle of 3 urad: 1 + 4 / 9 in power, whatever the range
    double expectedDb = 10 * Math.log10(1 + 4.0 / 9);
    Telescope small = new Telescope(0.01, 20, 1);
    LossBudget budget =
        new Downlink(new Beam(780, 3, HALF_ANGLE_1E2, 1), small, 1, 0).loss(1e5, 90);
    assertThat(budget.pointingDb()).isCloseTo(expectedDb, within(1e-6));
    double fullDb =
        new Downlink(new Beam(780, 6, FULL_ANGLE_1E2, 1), small, 1, 0).loss(1e5, 90).pointingDb();
    assertThat(fullDb).isCloseTo(expectedDb, within(1e-6));
    double areaDb =
        new Downlink(new Beam(780, 3, AREA_RATIO, 1), small, 1, 0).loss(1e5, 90).pointingDb();
    assertThat(areaDb).isCloseTo(10 * Math.log10(1 + 8.0 / 9), within(1e-9));
  }

  @Test
  void losesInTheMeanWhatPhotonsLoseOneByOne() {
    // A telescope of the size of the beam, where the closed form for small ones fails. Each photon
    // falls about an axis that falls about the telescope. 10^6 photons, five standard deviations:
    // a false alarm in 1.7 million seeds.
    Beam beam = new Beam(780, 3, HALF_ANGLE_1E2, 1);
    Telescope telescope = new Telescope(3, 20, 1);
    LossBudget budget = new Downlink(beam, telescope, 1, 0).loss(500, 90);
    Random random = new Random(26);
    double perAxis = Math.hypot(780e-9 / (Math.PI * 3e-6), 3e-6 * 5e5) / 2;
    int photons = 1_000_000;
    int caught = 0;
    for (int k = 0; k < photons; k++) {
      double x = 1e-6 * 5e5 * random.nextGaussian() + perAxis * random.nextGaussian();
      double y = 1e-6 * 5e5 * random.nextGaussian() + perAxis * random.nextGaussian();
      caught += x * x + y * y < 1.5 * 1.5 ? 1 : 0;
    }
    double p = budget.transmission();
    assertThat(p).isBetween(0.6, 0.9);
    assertThat((double) caught)
        .isCloseTo(photons * p, within(5 * Math.sqrt(photons * p * (1 - p))));
  }

  @Property(tries = 500, seed = "1")
  void losesMoreFromFartherAndLessFromHigher(
      @ForAll DivergenceConvention convention,
      @ForAll @DoubleRange(min = 1, max = 50) double divergence,
      @ForAll @DoubleRange(min = 0, max = 20) double jitter,
      @ForAll @DoubleRange(min = 200, max = 3000) double range,
      @ForAll @DoubleRange(min = 1, max = 80) double elevation) {
    Beam beam = new Beam(850, divergence, convention, jitter);
    Downlink link = new Downlink(beam, METRE, 0.7, 2);
    LossBudget here = link.loss(range, elevation);
    LossBudget farther = link.loss(range * 1.1, elevation);
    assertThat(farther.totalDb()).isGreaterThanOrEqualTo(here.totalDb());
    assertThat(farther.geometryDb()).isGreaterThanOrEqualTo(here.geometryDb());
    assertThat(link.loss(range, elevation + 5).totalDb()).isLessThan(here.totalDb());
    Downlink steady = new Downlink(new Beam(850, divergence, convention, 0), METRE, 0.7, 2);
    assertThat(steady.loss(range, elevation).geometryDb()).isEqualTo(here.geometryDb());
    assertThat(steady.loss(range, elevation).pointingDb()).isZero();
  }

  @Test
  void refusesNonsenseAndQuotesIt() {
    assertThatThrownBy(() -> new Beam(850, 0, AREA_RATIO, 0))
        .hasMessageContaining("divergence_urad is 0.0");
    assertThatThrownBy(() -> new Telescope(-1, 20, 1))
        .hasMessageContaining("receiver_aperture_m is -1.0");
    Beam beam = new Beam(850, 10, AREA_RATIO, 0);
    assertThatThrownBy(() -> new Downlink(beam, METRE, 1.2, 0))
        .hasMessageContaining("zenith_transmission is 1.2");
    Downlink link = new Downlink(beam, METRE, 0.8, 0);
    assertThatThrownBy(() -> link.loss(500, 0)).hasMessageContaining("elevation_deg is 0.0");
    assertThatThrownBy(() -> link.loss(-5, 45)).hasMessageContaining("range_km is -5.0");
  }
}
