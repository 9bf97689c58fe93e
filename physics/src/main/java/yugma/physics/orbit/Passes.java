// SPDX-License-Identifier: Apache-2.0
package yugma.physics.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import yugma.kernel.quantity.Checked;

/// The passes of one satellite over one station.
///
/// The search never misses a pass of a second or more. The angle at the centre of the Earth between
/// station and satellite changes by at most a known rate, so from an angle that is off the limit by
/// some distance the limit cannot be crossed sooner than that distance takes at that rate. The
/// search steps by this time, or by one second where it is shorter: all that fits between two steps
/// is a pass, or a gap between passes, of less than a second.
///
/// Cost: some fifty evaluations of the closed form per revolution.
public final class Passes {
  private static final double SHORTEST_S = 1;
  private static final double TOLERANCE_S = 1e-4;
  private static final int SAMPLES_PER_REVOLUTION = 64;

  private final Sky sky;
  private final double limit;
  private final double sampleS;

  /// @param minElevationDeg least elevation at which the station uses the satellite, degrees, in
  ///   [0, 90]
  public Passes(CircularOrbit orbit, GroundPoint station, double minElevationDeg) {
    sky = new Sky(orbit, station);
    limit = sky.angleAt(minElevationDeg);
    sampleS = orbit.periodS() / SAMPLES_PER_REVOLUTION;
  }

  /// All passes within a window, in order, cut at its ends. Rise and set are within 0.1 ms of the
  /// crossing, on the side where the satellite is above the limit.
  ///
  /// @param fromS start of the window, s
  /// @param untilS end of the window, s, not before its start and within 10^9 s of time 0
  public List<Pass> between(double fromS, double untilS) {
    Checked.range("start of the window in s", fromS, -1e9, 1e9);
    Checked.range("end of the window in s", untilS, fromS, 1e9);
    List<Pass> passes = new ArrayList<>();
    double t = fromS;
    while (t < untilS) {
      Crossing end = crossing(t, untilS);
      if (above(t)) {
        passes.add(pass(t, end.beforeS()));
      }
      t = end.afterS();
    }
    return List.copyOf(passes);
  }

  /// The next time at which the satellite crosses the limit, or the end of the window.
  private Crossing crossing(double fromS, double untilS) {
    boolean above = above(fromS);
    double t = fromS;
    while (t < untilS) {
      double safe = StrictMath.abs(sky.angle(t) - limit) / sky.fastest();
      double next = Math.min(untilS, t + Math.max(SHORTEST_S, safe));
      if (above(next) != above) {
        return bisect(t, next, at -> above(at) == above);
      }
      t = next;
    }
    return new Crossing(untilS, untilS);
  }

  private Pass pass(double fromS, double untilS) {
    int samples = (int) Math.max(2, StrictMath.ceil((untilS - fromS) / sampleS));
    double step = (untilS - fromS) / samples;
    int highest = 0;
    for (int k = 1; k <= samples; k++) {
      if (sky.cosAngle(fromS + k * step) > sky.cosAngle(fromS + highest * step)) {
        highest = k;
      }
    }
    double before = fromS + Math.max(0, highest - 1) * step;
    double after = Math.min(untilS, fromS + (highest + 1) * step);
    double top = bisect(before, after, sky::climbs).beforeS();
    return new Pass(fromS, top, untilS, sky.look(top).elevationDeg());
  }

  private static Crossing bisect(double fromS, double untilS, DoublePredicate holds) {
    double before = fromS;
    double after = untilS;
    while (after - before > TOLERANCE_S) {
      double middle = (before + after) / 2;
      if (holds.test(middle)) {
        before = middle;
      } else {
        after = middle;
      }
    }
    return new Crossing(before, after);
  }

  private boolean above(double seconds) {
    return sky.angle(seconds) < limit;
  }

  /// Two times at most the tolerance apart, with a change between them.
  private record Crossing(double beforeS, double afterS) {}
}
