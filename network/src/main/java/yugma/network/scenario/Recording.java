// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import yugma.kernel.time.Time;

/// Somebody copies the encrypted messages of a demand for a while; nothing on the way notices.
///
/// @param from when the copying begins
/// @param until when it ends, after `from`
/// @param demand id of the demand
public record Recording(Time from, Time until, String demand) {}
