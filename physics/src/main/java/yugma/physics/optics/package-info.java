/// The optical devices of a link, as immutable descriptions: what a data sheet says, with its
/// units.
///
/// Read [yugma.physics.optics.WeakCoherentSource], [yugma.physics.optics.Fibre] and
/// [yugma.physics.optics.Receiver]. Depends on the kernel alone.
@NullMarked
package yugma.physics.optics;

import org.jspecify.annotations.NullMarked;
