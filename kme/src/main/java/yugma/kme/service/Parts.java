// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.util.Map;
import yugma.kme.party.KmeId;

/// What everything that gives key out works with.
///
/// @param rooms of the stock that is shared with each neighbour
record Parts(
    Setting setting,
    Desk desk,
    Strongbox strongbox,
    Map<KmeId, Neighbour> neighbours,
    Map<KmeId, Rooms> rooms) {}
