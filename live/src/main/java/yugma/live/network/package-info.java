/// A scenario's quantum links, alive: paced by the wall clock, steered from outside, giving key as
/// long as they run.
///
/// Read [yugma.live.network.LiveNetwork], [yugma.live.network.LiveSetting] and
/// [yugma.live.network.LiveState]. No key is kept here: a [yugma.network.link.KeyTap] takes it.
/// Depends on `network` and on the entropy of `keys`.
@NullMarked
package yugma.live.network;

import org.jspecify.annotations.NullMarked;
