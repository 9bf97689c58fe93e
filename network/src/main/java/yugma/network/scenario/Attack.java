// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import yugma.kernel.time.Time;
import yugma.physics.optics.InterceptResend;

/// An eavesdropper on a link for a while.
///
/// @param from when she begins
/// @param until when she ends, after `from`
/// @param link id of the link
/// @param device what she does to the light
public record Attack(Time from, Time until, String link, InterceptResend device) {}
