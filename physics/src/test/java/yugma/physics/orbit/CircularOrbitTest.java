// SPDX-License-Identifier: Apache-2.0
package yugma.physics.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CircularOrbitTest {
  private static final double DAY_S = 86_400;

  @Test
  void startsWhereItIsTold() {
    GroundPoint node = new CircularOrbit(500, 97.4, 25, 0).subpoint(0);
    assertThat(node.latDeg()).isCloseTo(0, within(1e-12));
    assertThat(node.lonDeg()).isCloseTo(25, within(1e-12));
    GroundPoint top = new CircularOrbit(500, 51.6, 100, 90).subpoint(0);
    assertThat(top.latDeg()).isCloseTo(51.6, within(1e-9));
    assertThat(top.lonDeg()).isCloseTo(-170, within(1e-9));
  }

  @Test
  void hasTheKeplerianPeriodWhereOblatenessDoesNotChangeIt() {
    // 3 - 4 sin(i)^2 = 0 at 60 degrees
    CircularOrbit orbit = new CircularOrbit(500, 60, 0, 0);
    assertThat(orbit.periodS())
        .isCloseTo(2 * Math.PI * Math.sqrt(Math.pow(6871.0088, 3) / 398600.4418), within(1e-6));
  }

  @Test
  void keepsPaceWithTheSunAtTheInclinationThatIsCalledSunSynchronous() {
    // 97.4 degrees at 500 km: 360 degrees in a tropical year of 365.2422 days, 0.98565 a day
    double perDay =
        (new CircularOrbit(500, 97.4, 0, 0).nodeRate() + CircularOrbit.EARTH_RATE) * DAY_S;
    assertThat(Math.toDegrees(perDay)).isCloseTo(0.98565, within(0.005));
  }

  @Test
  void standsStillInTheGeostationaryOrbit() {
    // radius 42164.2 km; oblateness moves it by half a kilometre, so a slow drift remains
    CircularOrbit orbit = new CircularOrbit(42164.2 - GroundPoint.EARTH_RADIUS_KM, 0, -30, 105);
    assertThat(orbit.subpoint(0).lonDeg()).isCloseTo(75, within(1e-9));
    assertThat(orbit.subpoint(DAY_S).lonDeg()).isCloseTo(75, within(0.05));
    assertThat(orbit.subpoint(DAY_S).latDeg()).isCloseTo(0, within(1e-12));
  }

  @Test
  void isSeenInTheZenithFromBelow() {
    CircularOrbit orbit = new CircularOrbit(500, 97.4, 25, 47);
    Look look = orbit.look(orbit.subpoint(1234), 1234);
    assertThat(look.elevationDeg()).isCloseTo(90, within(1e-4));
    assertThat(look.rangeKm()).isCloseTo(500, within(1e-6));
  }

  @Property(tries = 200, seed = "1")
  void isSeenWhereVectorsPutIt(
      @ForAll @DoubleRange(min = 150, max = 40_000) double altitude,
      @ForAll @DoubleRange(min = 0, max = 180) double inclination,
      @ForAll @DoubleRange(min = -90, max = 90) double lat,
      @ForAll @DoubleRange(min = -180, max = 180) double lon,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double seconds) {
    CircularOrbit orbit = new CircularOrbit(altitude, inclination, 40, 10);
    GroundPoint station = new GroundPoint(lat, lon);
    Look byVectors = new Vectors(orbit, station).look(seconds);
    Look look = orbit.look(station, seconds);
    assertThat(look.elevationDeg()).isCloseTo(byVectors.elevationDeg(), within(1e-4));
    assertThat(look.rangeKm()).isCloseTo(byVectors.rangeKm(), within(1e-6));
  }

  @Property(tries = 200, seed = "1")
  void isSeenAtTheRangeOfTheTriangle(
      @ForAll @DoubleRange(min = 150, max = 40_000) double altitude,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double seconds) {
    CircularOrbit orbit = new CircularOrbit(altitude, 80, 40, 10);
    Look look = orbit.look(new GroundPoint(46, 7), seconds);
    double up = GroundPoint.EARTH_RADIUS_KM * Math.sin(Math.toRadians(look.elevationDeg()));
    double h = altitude * (2 * GroundPoint.EARTH_RADIUS_KM + altitude);
    assertThat(look.rangeKm()).isCloseTo(Math.sqrt(up * up + h) - up, within(1e-6));
  }

  @Test
  void refusesToFlyThroughTheGround() {
    assertThatThrownBy(() -> new CircularOrbit(50, 0, 0, 0)).hasMessageContaining("50.0");
    assertThatThrownBy(() -> new CircularOrbit(500, 190, 0, 0)).hasMessageContaining("190.0");
  }
}
