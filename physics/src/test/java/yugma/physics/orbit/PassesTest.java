// SPDX-License-Identifier: Apache-2.0
package yugma.physics.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PassesTest {
  private static final double DAY_S = 86_400;
  private static final GroundPoint ZURICH = new GroundPoint(47.3769, 8.5417);

  @Test
  void lastsSevenMinutesOverheadAtFiveHundredKilometres() {
    // From the pole the turn of the Earth makes no difference, so the closed form without it holds:
    // t = (T / pi) (acos(R cos(e) / (R + h)) - e), 442.6 s with the Keplerian period T.
    CircularOrbit orbit = new CircularOrbit(500, 90, 0, 0);
    Pass pass = new Passes(orbit, new GroundPoint(90, 0), 10).between(0, 3000).getFirst();
    double e = Math.toRadians(10);
    double angle = Math.acos(6371.0088 * Math.cos(e) / 6871.0088) - e;
    assertThat(pass.durationS()).isCloseTo(orbit.periodS() / Math.PI * angle, within(1e-3));
    double kepler = 2 * Math.PI * Math.sqrt(Math.pow(6871.0088, 3) / 398600.4418);
    assertThat(pass.durationS() * kepler / orbit.periodS()).isCloseTo(442.6, within(0.05));
    assertThat(pass.maxElevationDeg()).isCloseTo(90, within(1e-3));
    assertThat(orbit.look(new GroundPoint(90, 0), pass.fromS()).rangeKm())
        .isCloseTo(1694.6, within(0.1));
  }

  @Test
  void areThoseThatVectorsFindInStepsOfATenthOfASecond() {
    compare(new CircularOrbit(500, 97.4, 25, 130), ZURICH, 10);
    compare(new CircularOrbit(420, 51.6, -60, 0), new GroundPoint(-33.9, 151.2), 0);
    compare(new CircularOrbit(1200, 28, 300, 0), new GroundPoint(1.35, 103.8), 30);
    compare(new CircularOrbit(20_200, 55, 0, 77), ZURICH, 20);
  }

  private static void compare(CircularOrbit orbit, GroundPoint station, double minElevationDeg) {
    List<Pass> slow = byVectors(new Vectors(orbit, station), minElevationDeg);
    List<Pass> quick = new Passes(orbit, station, minElevationDeg).between(0, DAY_S);
    assertThat(quick).hasSameSizeAs(slow).isNotEmpty();
    for (int k = 0; k < quick.size(); k++) {
      assertThat(quick.get(k).fromS()).isCloseTo(slow.get(k).fromS(), within(0.1001));
      assertThat(quick.get(k).untilS()).isCloseTo(slow.get(k).untilS(), within(0.1001));
      assertThat(quick.get(k).culminationS()).isCloseTo(slow.get(k).culminationS(), within(0.11));
      assertThat(quick.get(k).maxElevationDeg())
          .isCloseTo(slow.get(k).maxElevationDeg(), within(0.05));
    }
  }

  private static List<Pass> byVectors(Vectors sky, double minElevationDeg) {
    List<Pass> passes = new ArrayList<>();
    double from = Double.NaN;
    double top = 0;
    double highest = -90;
    for (int step = 0; step <= 864_000; step++) {
      double t = step / 10.0;
      double elevation = sky.look(t).elevationDeg();
      boolean above = elevation > minElevationDeg && step < 864_000;
      if (above && Double.isNaN(from)) {
        from = t;
        highest = -90;
      }
      if (above && elevation > highest) {
        top = t;
        highest = elevation;
      }
      if (!above && !Double.isNaN(from)) {
        passes.add(new Pass(from, top, t, highest));
        from = Double.NaN;
      }
    }
    return passes;
  }

  @Property(tries = 60, seed = "1")
  void areAboveTheLimitAndOnlyThey(
      @ForAll @DoubleRange(min = 200, max = 3000) double altitude,
      @ForAll @DoubleRange(min = 0, max = 180) double inclination,
      @ForAll @DoubleRange(min = -90, max = 90) double lat,
      @ForAll @DoubleRange(min = 0, max = 80) double limit) {
    CircularOrbit orbit = new CircularOrbit(altitude, inclination, 12, 34);
    GroundPoint station = new GroundPoint(lat, 56);
    double sunk = 0;
    for (Pass pass : new Passes(orbit, station, limit).between(0, DAY_S)) {
      assertThat(pass.fromS()).isGreaterThanOrEqualTo(sunk);
      for (double t = sunk + 1; t < pass.fromS() - 1; t += 5) {
        assertThat(orbit.look(station, t).elevationDeg()).isLessThan(limit);
      }
      for (double t = pass.fromS(); t < pass.untilS(); t += 2) {
        assertThat(orbit.look(station, t).elevationDeg())
            .isBetween(limit - 1e-9, pass.maxElevationDeg() + 1e-4);
      }
      sunk = pass.untilS();
    }
    for (double t = sunk + 1; t < DAY_S; t += 5) {
      assertThat(orbit.look(station, t).elevationDeg()).isLessThan(limit);
    }
  }

  @Test
  void areFoundEvenIfTheyLastLittleMoreThanASecond() {
    CircularOrbit orbit = new CircularOrbit(500, 97.4, 25, 130);
    List<Pass> seen = new Passes(orbit, ZURICH, 0).between(0, 10 * DAY_S);
    assertThat(seen).hasSizeGreaterThan(40);
    for (Pass pass : seen) {
      double limit = orbit.look(ZURICH, pass.culminationS() - 0.55).elevationDeg();
      assertThat(new Passes(orbit, ZURICH, limit).between(0, 10 * DAY_S))
          .anySatisfy(
              brief -> {
                assertThat(brief.culminationS()).isCloseTo(pass.culminationS(), within(0.01));
                assertThat(brief.durationS()).isBetween(1.0, 1.2);
              });
    }
  }

  @Test
  void areCutAtTheEndsOfTheWindow() {
    CircularOrbit orbit = new CircularOrbit(500, 97.4, 25, 130);
    Passes passes = new Passes(orbit, ZURICH, 10);
    Pass whole = passes.between(0, DAY_S).getFirst();
    double early = whole.fromS() + 0.25 * whole.durationS();
    double late = whole.fromS() + 0.75 * whole.durationS();
    Pass rising = passes.between(0, early).getFirst();
    assertThat(rising.fromS()).isCloseTo(whole.fromS(), within(1e-3));
    assertThat(rising.culminationS()).isCloseTo(early, within(1e-3));
    assertThat(rising.untilS()).isEqualTo(early);
    Pass sinking = passes.between(late, DAY_S).getFirst();
    assertThat(sinking.fromS()).isEqualTo(late);
    assertThat(sinking.culminationS()).isCloseTo(late, within(1e-3));
    assertThat(sinking.untilS()).isCloseTo(whole.untilS(), within(1e-3));
    Pass middle = passes.between(early, late).getFirst();
    assertThat(middle.culminationS()).isCloseTo(whole.culminationS(), within(1e-3));
    assertThat(passes.between(early, early)).isEmpty();
  }

  @Test
  void areOneForASatelliteThatStandsStillAndNoneForOneThatNeverComes() {
    CircularOrbit still = new CircularOrbit(42164.2 - GroundPoint.EARTH_RADIUS_KM, 0, 0, 10);
    assertThat(new Passes(still, ZURICH, 20).between(0, 30 * DAY_S))
        .singleElement()
        .satisfies(pass -> assertThat(pass.durationS()).isEqualTo(30 * DAY_S));
    CircularOrbit low = new CircularOrbit(500, 5, 0, 10);
    assertThat(new Passes(low, ZURICH, 0).between(0, 30 * DAY_S)).isEmpty();
  }

  @Test
  void refuseAWindowThatEndsBeforeItBegins() {
    Passes passes = new Passes(new CircularOrbit(500, 97.4, 25, 130), ZURICH, 10);
    assertThatThrownBy(() -> passes.between(10, 5)).hasMessageContaining("5.0");
    assertThatThrownBy(() -> new Passes(new CircularOrbit(500, 97, 0, 0), ZURICH, -1))
        .hasMessageContaining("elevation_deg is -1.0");
  }
}
