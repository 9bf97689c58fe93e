// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import yugma.kernel.journal.Entry;
import yugma.kernel.time.Time;

/// A link came into a state.
///
/// @param link id of the link
/// @param from when
/// @param state that it is in from then on
public record StateEntry(String link, Time from, LinkState state) implements Entry {}
