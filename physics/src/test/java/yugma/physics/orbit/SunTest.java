// SPDX-License-Identifier: Apache-2.0
package yugma.physics.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SunTest {
  private static final Instant SPA_EXAMPLE = Instant.parse("2003-10-17T19:30:30Z");

  @Test
  void standsWhereTheSolarPositionAlgorithmPutsIt() {
    // Reda and Andreas 2008, NREL/TP-560-34302, table A5.1: declination -9.31434, elevation without
    // refraction 39.872046 (with a parallax of 8.8" cos(elevation)), equation of time 14.641511 min
    assertThat(Sun.declinationDeg(SPA_EXAMPLE)).isCloseTo(-9.31434, within(0.01));
    assertThat(Sun.equationOfTimeMin(SPA_EXAMPLE)).isCloseTo(14.641511, within(0.05));
    GroundPoint golden = new GroundPoint(39.742476, -105.1786);
    double parallax = 8.8 / 3600 * Math.cos(Math.toRadians(39.872046));
    assertThat(Sun.elevationDeg(golden, SPA_EXAMPLE))
        .isCloseTo(39.872046 + parallax, within(0.015));
  }

  @Test
  void agreesWithTheWorkedExampleOfMeeus() {
    // Meeus 1998, Astronomical Algorithms, examples 25.a and 28.a: 1992 October 13, 0 h TD, which
    // is 59 s later than UT: declination -7.78507, equation of time 13 m 42.6 s
    Instant time = Instant.parse("1992-10-12T23:59:01Z");
    assertThat(Sun.declinationDeg(time)).isCloseTo(-7.78507, within(0.01));
    assertThat(Sun.equationOfTimeMin(time)).isCloseTo(13 + 42.6 / 60, within(0.05));
  }

  @Test
  void crossesTheEquatorAtTheEquinoxAndTurnsAtTheSolstice() {
    // March equinox 2024 at 03:06 UTC on the 20th, June solstice at 20:51 UTC on the 20th; the
    // declination moves by 0.0165 degrees an hour in March
    assertThat(Sun.declinationDeg(Instant.parse("2024-03-20T03:06:00Z")))
        .isCloseTo(0, within(0.01));
    Instant solstice = Instant.parse("2024-06-20T20:51:00Z");
    double highest = Sun.declinationDeg(solstice);
    assertThat(highest).isCloseTo(23.436, within(0.002));
    assertThat(Sun.declinationDeg(solstice.plus(Duration.ofDays(1)))).isLessThan(highest);
    assertThat(Sun.declinationDeg(solstice.minus(Duration.ofDays(1)))).isLessThan(highest);
  }

  @Test
  void isInTheZenithWhereItIsNoonAndTheLatitudeIsItsDeclination() {
    double noonLon = -15 * (19.0 + 30.5 / 60 - 12) - Sun.equationOfTimeMin(SPA_EXAMPLE) / 4;
    double declination = Sun.declinationDeg(SPA_EXAMPLE);
    assertThat(Sun.elevationDeg(new GroundPoint(declination, noonLon), SPA_EXAMPLE))
        .isCloseTo(90, within(1e-5));
    assertThat(Sun.elevationDeg(new GroundPoint(-declination, noonLon + 180), SPA_EXAMPLE))
        .isCloseTo(-90, within(1e-5));
  }
}
