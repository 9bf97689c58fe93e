/// Light from a satellite to a telescope on the ground: how much of it arrives, which cause takes
/// how much of the rest, and how much light the sky adds.
///
/// Read [yugma.physics.freespace.Downlink], [yugma.physics.freespace.Beam] (whose divergence always
/// says by which convention it is meant) and [yugma.physics.freespace.LossBudget]. All losses are
/// means: the flicker of a beam about its mean is not here. Depends on the kernel alone.
@NullMarked
package yugma.physics.freespace;

import org.jspecify.annotations.NullMarked;
