// SPDX-License-Identifier: Apache-2.0
package yugma.physics.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.frames.FramesFactory;
import org.orekit.orbits.PositionAngleType;
import org.orekit.propagation.PropagationType;
import org.orekit.propagation.Propagator;
import org.orekit.propagation.analytical.EcksteinHechlerPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.Constants;

class GroundTrackTest {
  private static final double GM = Constants.WGS84_EARTH_MU;

  @Test
  void staysWithinThreeKilometresOfATheoryToSecondOrderForADay() {
    compare(new CircularOrbit(500, 97.4, 25, 130));
    compare(new CircularOrbit(420, 51.6, 25, 130));
    compare(new CircularOrbit(1200, 28, 25, 130));
    compare(new CircularOrbit(800, 75, 25, 130));
  }

  private static void compare(CircularOrbit orbit) {
    EcksteinHechlerPropagator theory = theory(orbit);
    for (int minute = 0; minute <= 1440; minute++) {
      double seconds = minute * 60.0;
      Vector3D there =
          theory.propagate(AbsoluteDate.ARBITRARY_EPOCH.shiftedBy(seconds)).getPosition();
      double lon = there.getAlpha() - CircularOrbit.EARTH_RATE * seconds;
      GroundPoint below =
          new GroundPoint(
              Math.toDegrees(there.getDelta()), Math.IEEEremainder(Math.toDegrees(lon), 360));
      assertThat(orbit.subpoint(seconds).greatCircleKm(below)).isLessThan(3);
      assertThat(there.getNorm() / 1000).isCloseTo(orbit.radiusKm(), within(7.0));
    }
  }

  /// The theory of Eckstein and Hechler with J2 alone, from the same mean elements.
  private static EcksteinHechlerPropagator theory(CircularOrbit orbit) {
    org.orekit.orbits.CircularOrbit start =
        new org.orekit.orbits.CircularOrbit(
            orbit.radiusKm() * 1000,
            0,
            0,
            Math.toRadians(orbit.inclinationDeg()),
            orbit.node(0),
            orbit.argument(0),
            PositionAngleType.MEAN,
            FramesFactory.getGCRF(),
            AbsoluteDate.ARBITRARY_EPOCH,
            GM);
    return new EcksteinHechlerPropagator(
        start,
        new FrameAlignedProvider(start.getFrame()),
        Propagator.DEFAULT_MASS,
        Constants.WGS84_EARTH_EQUATORIAL_RADIUS,
        GM,
        Constants.WGS84_EARTH_C20,
        0,
        0,
        0,
        0,
        PropagationType.MEAN);
  }
}
