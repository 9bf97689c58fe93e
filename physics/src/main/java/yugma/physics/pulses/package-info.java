/// What becomes of the pulses between a decoy-state BB84 source and its receiver, told three times:
/// as a closed form, drawn at the cost of the clicks, and drawn photon by photon.
///
/// Read [yugma.physics.pulses.PulseLink] (the optics, an eavesdropper included),
/// [yugma.physics.pulses.ClickLaw] (the closed form) and [yugma.physics.pulses.Thinning] (the
/// draw); [yugma.physics.pulses.PulseByPulse] is the slow twin that tests hold it against. All
/// three follow the `device` model: one hold-off for the whole receiver after any click,
/// after-pulses that know nothing of the pulse they fall on, double clicks turned into a random bit
/// and counted. Depends on `optics` and the kernel.
@NullMarked
package yugma.physics.pulses;

import org.jspecify.annotations.NullMarked;
