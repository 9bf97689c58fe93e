// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import yugma.keys.relay.Frame;
import yugma.network.link.LinkRun;
import yugma.network.relay.DemandRun;

/// How long the stores would last if no link made key any more and every demand went on over its
/// present paths.
final class StoreLife {
  private final Map<String, Double> bitsPerSecond = new HashMap<>();
  private final Map<String, Long> stored = new HashMap<>();

  StoreLife(List<LinkRun> links, List<DemandRun> demands) {
    links.forEach(link -> stored.put(link.link().id(), link.store().available()));
    for (DemandRun run : demands) {
      for (List<String> path : run.presentLinks()) {
        path.forEach(link -> bitsPerSecond.merge(link, load(run, path), Double::sum));
      }
    }
  }

  private static double load(DemandRun run, List<String> path) {
    int bits = run.demand().requestBits();
    long spent = path.size() == 1 ? bits : Frame.poolBits(bits);
    return run.demand().askedBps() * spent / bits;
  }

  OptionalDouble hoursLeft(DemandRun run) {
    double hours = Double.POSITIVE_INFINITY;
    for (List<String> path : run.presentLinks()) {
      for (String link : path) {
        double seconds = stored.getOrDefault(link, 0L) / bitsPerSecond.getOrDefault(link, 1.0);
        hours = Math.min(hours, seconds / 3600);
      }
    }
    return Double.isFinite(hours) ? OptionalDouble.of(hours) : OptionalDouble.empty();
  }
}
