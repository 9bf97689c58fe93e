/// What `yugma evidence crash` does: entities are killed at random moments while applications take
/// keys from them, and a checker of what the applications got looks for what must never happen.
///
/// Read [yugma.evidence.crash.CrashRun], [yugma.evidence.crash.History] and
/// [yugma.evidence.crash.NodeProcess]. Depends on `kme` and on `keyload`.
@NullMarked
package yugma.evidence.crash;

import org.jspecify.annotations.NullMarked;
