// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.OptionalDouble;
import yugma.kernel.time.Time;

/// Something that goes wrong with a link for a while.
///
/// @param from when it begins
/// @param until when it ends, after `from`
/// @param link id of the link
/// @param lossDb on top of its own; a link without this is cut
public record Impairment(Time from, Time until, String link, OptionalDouble lossDb) {
  public boolean isCut() {
    return lossDb.isEmpty();
  }
}
