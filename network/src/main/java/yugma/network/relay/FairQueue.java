// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/// Who waits for the key of which link, and who of them is next: the higher priority, and among
/// equals the one whose share of service is furthest behind.
///
/// Start-time fair queueing ([Goyal, Vin, Cheng 1997](https://doi.org/10.1109/90.649569)): a
/// request starts where the last one of its demand finished, or now if that is later, and finishes
/// its length over its weight further on.
final class FairQueue {
  private static final Comparator<DemandRun> FIRST =
      Comparator.<DemandRun>comparingInt(run -> -run.demand().share().priority())
          .thenComparingDouble(run -> run.finishTag)
          .thenComparing(run -> run.demand().id());

  private static final int PRIORITIES = 10;

  private final List<List<DemandRun>> waiting = new ArrayList<>();

  /// How many of each priority wait for a link.
  private final int[][] counts;

  private double virtualTime;

  FairQueue(int links) {
    counts = new int[links][PRIORITIES];
    for (int i = 0; i < links; i++) {
      waiting.add(new ArrayList<>());
    }
  }

  /// Who waits for a link's key.
  List<DemandRun> waitingFor(int link) {
    return waiting.get(link);
  }

  /// The one to serve next of some.
  static Optional<DemandRun> first(List<DemandRun> some) {
    return some.isEmpty() ? Optional.empty() : Optional.of(Collections.min(some, FIRST));
  }

  /// Some in the order in which to serve them.
  static PriorityQueue<DemandRun> ordered(List<DemandRun> some) {
    PriorityQueue<DemandRun> ordered = new PriorityQueue<>(FIRST);
    ordered.addAll(some);
    return ordered;
  }

  void wait(DemandRun run, int link) {
    leave(run);
    run.waitsFor = link;
    waiting.get(link).add(run);
    counts[link][run.demand().share().priority()]++;
  }

  void leave(DemandRun run) {
    if (run.waitsFor >= 0) {
      waiting.get(run.waitsFor).remove(run);
      counts[run.waitsFor][run.demand().share().priority()]--;
      run.waitsFor = -1;
    }
  }

  /// Whether somebody of the same priority or a higher one waits for the key of a link.
  ///
  /// @param by who does not wait itself
  boolean isContended(int link, DemandRun by) {
    return isWaitedFor(link, by.demand().share().priority());
  }

  /// Whether somebody of a higher priority waits for the key of a link.
  boolean isOutranked(int link, DemandRun by) {
    return isWaitedFor(link, by.demand().share().priority() + 1);
  }

  private boolean isWaitedFor(int link, int leastPriority) {
    for (int priority = leastPriority; priority < PRIORITIES; priority++) {
      if (counts[link][priority] > 0) {
        return true;
      }
    }
    return false;
  }

  /// A demand that was not waiting asks again.
  void join(DemandRun run) {
    run.finishTag = Math.max(run.finishTag, virtualTime);
  }

  void served(DemandRun run) {
    virtualTime = Math.max(virtualTime, run.finishTag);
    run.finishTag += run.demand().requestBits() / run.demand().share().weight();
  }
}
