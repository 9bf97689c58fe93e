/// Where a satellite on a circular orbit stands in the sky of a ground station, when it passes, and
/// where the Sun is meanwhile.
///
/// The Earth is a sphere here, turning at the sidereal rate; the orbit turns with the secular part
/// of the Earth's oblateness; nothing else acts on it. Read [yugma.physics.orbit.CircularOrbit],
/// [yugma.physics.orbit.Passes] and [yugma.physics.orbit.Sun]. Depends on the kernel alone.
@NullMarked
package yugma.physics.orbit;

import org.jspecify.annotations.NullMarked;
