// SPDX-License-Identifier: Apache-2.0
package yugma.physics.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GroundPointTest {
  @Test
  void fromThePoleToTheEquatorIsAQuarterOfTheGlobe() {
    double quarter = StrictMath.PI / 2 * GroundPoint.EARTH_RADIUS_KM;
    assertThat(new GroundPoint(90, 17).greatCircleKm(new GroundPoint(0, -120)))
        .isCloseTo(quarter, within(1e-9));
    assertThat(new GroundPoint(0, 170).greatCircleKm(new GroundPoint(0, -170)))
        .isCloseTo(quarter * 20 / 90, within(1e-9));
  }

  @Test
  void refusesWhatIsNotOnTheGlobe() {
    assertThatThrownBy(() -> new GroundPoint(90.5, 0)).hasMessageContaining("lat_deg is 90.5");
    assertThatThrownBy(() -> new GroundPoint(0, Double.NaN)).hasMessageContaining("lon_deg is NaN");
  }
}
