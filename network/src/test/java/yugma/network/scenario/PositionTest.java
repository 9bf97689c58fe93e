// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PositionTest {
  @Test
  void aQuarterOfTheGlobeLiesBetweenPoleAndEquator() {
    double quarter = Math.PI / 2 * Position.EARTH_RADIUS_KM;
    assertThat(new Position(90, 0).greatCircleKm(new Position(0, 123)))
        .isCloseTo(quarter, within(1e-9));
    assertThat(new Position(0, 0).greatCircleKm(new Position(0, 180)))
        .isCloseTo(2 * quarter, within(1e-9));
  }

  @Test
  void beijingAndJinanAreAsFarApartAsTheGeodesicSays() {
    // 367 km on the ellipsoid; a sphere is within 0.6 %.
    assertThat(new Position(39.90, 116.41).greatCircleKm(new Position(36.65, 117.12)))
        .isCloseTo(367, within(2.5));
  }

  @Test
  void shortWaysKeepTheirDigits() {
    assertThat(new Position(47, 8).greatCircleKm(new Position(47, 8))).isZero();
    double metre = new Position(0, 0).greatCircleKm(new Position(0, 9e-6));
    assertThat(metre).isCloseTo(0.0010008, within(1e-7));
  }
}
