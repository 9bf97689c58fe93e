// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import yugma.kernel.time.Time;

/// A while in which the clocks of a link that heralds are not synchronised.
///
/// @param from when it begins
/// @param until when it ends, with a synchronisation, after `from`
/// @param link id of the link
public record LostClock(Time from, Time until, String link) {}
