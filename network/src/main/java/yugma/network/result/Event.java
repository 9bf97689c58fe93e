// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Something that happened in a run.
///
/// @param timeS simulated seconds
/// @param kind `attack_begins`, `attack_ends`, `alarm`, `all_clear`, `cut_begins`, `cut_ends`,
///   `loss_begins`, `loss_ends`, `desynchronisation_begins`, `desynchronisation_ends`,
///   `recorder_begins`, `recorder_ends`, `refused`, `waits`, `served_again` or `reroute`
/// @param link where; null where it is about a demand
/// @param demand whose; null where it is about a link
/// @param details by name, in the order of names, for a message to people
public record Event(
    double timeS,
    String kind,
    Optional<String> link,
    Optional<String> demand,
    Map<String, String> details) {
  public Event {
    details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
  }

  static Event ofLink(double timeS, String kind, String link, Map<String, String> details) {
    return new Event(timeS, kind, Optional.of(link), Optional.empty(), details);
  }

  static Event ofDemand(double timeS, String kind, String demand, Map<String, String> details) {
    return new Event(timeS, kind, Optional.empty(), Optional.of(demand), details);
  }
}
