/// The event loop: actions at simulated times, run one after the other.
///
/// Read [yugma.kernel.event.Simulation], [yugma.kernel.event.Action] and
/// [yugma.kernel.event.Command]. The future events lie in a calendar queue that tunes itself and
/// falls back to a heap while they are few; `yugma speed kernel` measures it. Depends on the
/// kernel's time, random and journal packages.
@NullMarked
package yugma.kernel.event;

import org.jspecify.annotations.NullMarked;
