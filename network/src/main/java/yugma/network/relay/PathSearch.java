// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import yugma.network.link.LinkRun;

/// Finds the paths of a demand: as wide as can be, and the fewest hops among the widest.
///
/// The width of a link is the key that it holds, up to what would be enough for a long while: a
/// path is not made longer for the sake of key that nobody will miss. The widest paths are those
/// that remain when the thinnest links are left out until none would remain (a threshold, by
/// bisection over the widths); among these links a breadth-first search finds the fewest hops, and
/// augmenting paths over split nodes find several without a common node. O(E log E) each.
final class PathSearch {
  private final Topology topology;
  private final boolean[] mayPass;
  private final int from;
  private final int to;
  private final int count;

  /// @param mayPass by number, which nodes a path may pass between its ends
  /// @param count of paths without a common node
  PathSearch(Topology topology, boolean[] mayPass, int from, int to, int count) {
    this.topology = topology;
    this.mayPass = mayPass.clone();
    this.from = from;
    this.to = to;
    this.count = count;
  }

  /// The widest paths of at least some width.
  ///
  /// @param width of a link; below the least it is left out
  /// @param least width, > 0
  /// @param enough width beyond which more does not count, >= least
  Optional<PathSet> widest(IntToLongFunction width, long least, long enough) {
    long[] widths = new long[topology.linkCount()];
    for (int link = 0; link < widths.length; link++) {
      widths[link] = Math.min(enough, width.applyAsLong(link));
    }
    Optional<PathSet> best = over(widths, enough);
    if (best.isPresent()) {
      return best;
    }
    long[] steps =
        Arrays.stream(widths).filter(w -> w >= least && w < enough).sorted().distinct().toArray();
    int low = 0;
    int high = steps.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Optional<PathSet> found = over(widths, steps[middle]);
      best = found.isPresent() ? found : best;
      low = found.isPresent() ? middle + 1 : low;
      high = found.isPresent() ? high : middle - 1;
    }
    return best;
  }

  /// Paths over links of some width and more.
  private Optional<PathSet> over(long[] widths, long least) {
    if (count == 1) {
      return shortest(widths, least).map(links -> new PathSet(List.of(path(links))));
    }
    return new DisjointPaths(topology, mayPass, from, to)
        .find(widths, least, count)
        .map(all -> new PathSet(all.stream().map(this::path).toList()));
  }

  private Optional<List<Integer>> shortest(long[] widths, long least) {
    int[] cameBy = new int[topology.nodeCount()];
    Arrays.fill(cameBy, -1);
    int[] queue = new int[topology.nodeCount()];
    int head = 0;
    int tail = 0;
    queue[tail++] = from;
    while (head < tail) {
      int node = queue[head++];
      for (int link : topology.linksOf(node)) {
        int next = topology.other(link, node);
        if (widths[link] < least || next == from || cameBy[next] >= 0) {
          continue;
        }
        cameBy[next] = link;
        if (next == to) {
          return Optional.of(back(cameBy));
        }
        if (mayPass[next]) {
          queue[tail++] = next;
        }
      }
    }
    return Optional.empty();
  }

  private List<Integer> back(int[] cameBy) {
    List<Integer> links = new ArrayList<>();
    int node = to;
    while (node != from) {
      links.add(cameBy[node]);
      node = topology.other(cameBy[node], node);
    }
    Collections.reverse(links);
    return links;
  }

  private Path path(List<Integer> links) {
    List<String> nodes = new ArrayList<>(List.of(topology.node(from).id()));
    List<LinkRun> along = new ArrayList<>();
    int node = from;
    for (int link : links) {
      node = topology.other(link, node);
      nodes.add(topology.node(node).id());
      along.add(topology.link(link));
    }
    return new Path(nodes, along, links, topology.latency(nodes, along));
  }
}
