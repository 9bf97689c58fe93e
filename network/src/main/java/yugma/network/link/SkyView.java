// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.network.scenario.Medium;
import yugma.network.scenario.Node;
import yugma.network.scenario.Position;
import yugma.physics.freespace.LossBudget;
import yugma.physics.orbit.CircularOrbit;
import yugma.physics.orbit.GroundPoint;
import yugma.physics.orbit.Look;
import yugma.physics.orbit.Pass;
import yugma.physics.orbit.Passes;
import yugma.physics.orbit.Sun;

/// What a ground station sees of a satellite: its passes, and the sky during them.
///
/// Clouds are drawn for each hour of the run and station, by the station's stream of its own, so
/// that all satellites over it meet the same sky. Night begins when the Sun is six degrees below
/// the horizon, the end of civil twilight.
final class SkyView {
  private static final double NIGHT_BELOW_DEG = -6;
  private static final double HOUR_S = 3600;

  /// Light takes less than this from any orbit that a scenario may name.
  private static final double LAST_FLIGHT_S = 0.2;

  private final CircularOrbit orbit;
  private final GroundPoint point;
  private final Node station;
  private final Medium.Sky sky;
  private final Instant start;
  private final RandomStreams weather;

  /// @param start what simulated time 0 is
  /// @param weather of this station alone
  SkyView(Node satellite, Node station, Medium.Sky sky, Instant start, RandomStreams weather) {
    Position position = station.position().orElseThrow();
    this.orbit = satellite.orbit().orElseThrow();
    this.point = new GroundPoint(position.latDeg(), position.lonDeg());
    this.station = station;
    this.sky = sky;
    this.start = start;
    this.weather = weather;
  }

  /// The passes that end within a run, early enough for their last photons to arrive.
  List<SkyPass> until(Time end) {
    return between(0, end.seconds()).stream()
        .filter(one -> one.pass().untilS() <= end.seconds() - LAST_FLIGHT_S)
        .toList();
  }

  /// The passes of a window, cut at its ends.
  List<SkyPass> between(double fromS, double untilS) {
    List<SkyPass> passes = new ArrayList<>();
    for (Pass pass : new Passes(orbit, point, sky.minElevationDeg()).between(fromS, untilS)) {
      Look look = orbit.look(point, pass.culminationS());
      LossBudget loss = sky.downlink().loss(look.rangeKm(), look.elevationDeg());
      passes.add(new SkyPass(pass, skyDuring(pass), loss));
    }
    return passes;
  }

  private SkyPass.Sky skyDuring(Pass pass) {
    if (!isOpen(pass.fromS()) && !isOpen(pass.culminationS()) && !isOpen(pass.untilS())) {
      return SkyPass.Sky.DAYLIGHT;
    }
    Node.Telescope telescope = station.telescope().orElseThrow();
    long hour = (long) StrictMath.floor(pass.culminationS() / HOUR_S);
    double drawn = weather.stream("hour-" + hour).nextDouble();
    return drawn < telescope.clearProbability() ? SkyPass.Sky.CLEAR : SkyPass.Sky.CLOUDY;
  }

  /// Whether the telescope may look up.
  boolean isOpen(double seconds) {
    return !station.telescope().orElseThrow().atNightOnly() || isNight(seconds);
  }

  private boolean isNight(double seconds) {
    Instant moment = start.plusNanos((long) (seconds * 1e9));
    return Sun.elevationDeg(point, moment) < NIGHT_BELOW_DEG;
  }

  Look look(double seconds) {
    return orbit.look(point, seconds);
  }

  /// Background photons per second behind the receiving telescope's optics.
  double backgroundHz(double seconds) {
    double radiance = isNight(seconds) ? sky.nightRadiance() : sky.dayRadiance();
    return sky.downlink().backgroundHz(radiance);
  }

  Medium.Sky sky() {
    return sky;
  }
}
