// SPDX-License-Identifier: Apache-2.0
package yugma.live.network;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yugma.network.link.LiveLinkView;

/// A live network at one moment.
///
/// @param passed simulated time since it began
/// @param simulated the same as a date
/// @param speed simulated seconds per second
/// @param behind wall time by which it lags
/// @param isRunning whether its time goes on
/// @param failure what ended it, where something did
/// @param links in the order of the scenario
/// @param happenings that are there now, oldest first
public record LiveState(
    Duration passed,
    Instant simulated,
    double speed,
    Duration behind,
    boolean isRunning,
    Optional<String> failure,
    List<LiveLinkView> links,
    List<Happening> happenings) {
  public LiveState {
    links = List.copyOf(links);
    happenings = List.copyOf(happenings);
  }
}
