// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import yugma.physics.optics.Receiver;
import yugma.physics.optics.WeakCoherentSource;

/// Decoy-state BB84 over a link.
///
/// @param link id of the link
/// @param source at its node a
/// @param receiver at its node b
/// @param security which proof, and how sure
/// @param presharedBits secret bits that both ends hold before the first block, to authenticate it
public record QkdLink(
    String link,
    WeakCoherentSource source,
    Receiver receiver,
    Security security,
    int presharedBits) {}
