/// Links that tell when they have entangled two memories: what one attempt gives, in closed form
/// and photon by photon.
///
/// Read [yugma.physics.herald.Heralding], [yugma.physics.herald.SingleClick] and
/// [yugma.physics.herald.DoubleClick]. Each says how probable a herald is and which pair it leaves;
/// the same attempt can be drawn photon by photon. Depends on `bell` and the kernel.
@NullMarked
package yugma.physics.herald;

import org.jspecify.annotations.NullMarked;
