/// One QKD link at work: its blocks of pulses, drawn and distilled, and the watch over them.
///
/// Read [yugma.network.link.LinkRun] (the link in simulated time), [yugma.network.link.Prediction]
/// (the closed form of it) and [yugma.network.link.BlockDraw] (photons, pulses or rates); and
/// [yugma.network.link.LiveLink], the same without a seed and without an end, whose key leaves.
/// Depends on `scenario`, on the physics and on the keys.
@NullMarked
package yugma.network.link;

import org.jspecify.annotations.NullMarked;
