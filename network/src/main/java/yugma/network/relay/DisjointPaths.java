// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Several paths without a common node but their ends, by augmenting paths on split nodes (Ford,
/// Fulkerson 1956; Menger 1927 says that they are found whenever they exist).
///
/// Each node is an entry and an exit joined by one arc; each link is two arcs. O(count · E).
final class DisjointPaths {
  private final Topology topology;
  private final boolean[] mayPass;
  private final int from;
  private final int to;

  /// The arc over a link out of a node is 2 · link, or 2 · link + 1 in the other direction.
  private boolean[] used = new boolean[0];

  /// Whether a path runs through a node.
  private boolean[] passed = new boolean[0];

  DisjointPaths(Topology topology, boolean[] mayPass, int from, int to) {
    this.topology = topology;
    this.mayPass = mayPass;
    this.from = from;
    this.to = to;
  }

  /// So many paths over links of some width and more, as links by number; empty when there are
  /// fewer.
  Optional<List<List<Integer>>> find(long[] widths, long least, int count) {
    used = new boolean[2 * topology.linkCount()];
    passed = new boolean[topology.nodeCount()];
    for (int k = 0; k < count; k++) {
      if (!augment(widths, least)) {
        return Optional.empty();
      }
    }
    return Optional.of(read(count));
  }

  private int arc(int link, int fromNode) {
    return 2 * link + (topology.other(link, fromNode) > fromNode ? 0 : 1);
  }

  /// One more path, by a breadth-first search over states (node, whether at its exit).
  private boolean augment(long[] widths, long least) {
    int states = 2 * topology.nodeCount();
    int[] before = new int[states];
    int[] by = new int[states];
    Arrays.fill(before, -1);
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    before[exit(from)] = exit(from);
    queue.add(exit(from));
    while (!queue.isEmpty()) {
      int state = queue.remove();
      if (state == entry(to)) {
        apply(before, by);
        return true;
      }
      boolean atExit = (state & 1) == 1;
      int node = state >> 1;
      if (node != from && node != to) {
        turn(state, atExit, node, before, by, queue);
      }
      for (int link : topology.linksOf(node)) {
        int next = topology.other(link, node);
        boolean forward = atExit && widths[link] >= least && !used[arc(link, node)];
        boolean undo = !atExit && used[arc(link, next)];
        if (forward && next != from && (next == to || mayPass[next])) {
          visit(entry(next), state, link, before, by, queue);
        } else if (undo && next != from) {
          visit(exit(next), state, link, before, by, queue);
        }
      }
    }
    return false;
  }

  /// Through a node that no path passes, or back out of one that a path does.
  private void turn(
      int state, boolean atExit, int node, int[] before, int[] by, ArrayDeque<Integer> queue) {
    if (!atExit && !passed[node]) {
      visit(exit(node), state, -1, before, by, queue);
    } else if (atExit && passed[node]) {
      visit(entry(node), state, -1, before, by, queue);
    }
  }

  private static void visit(
      int state, int cameFrom, int link, int[] before, int[] by, ArrayDeque<Integer> queue) {
    if (before[state] < 0) {
      before[state] = cameFrom;
      by[state] = link;
      queue.add(state);
    }
  }

  private static int entry(int node) {
    return 2 * node;
  }

  private static int exit(int node) {
    return 2 * node + 1;
  }

  private void apply(int[] before, int[] by) {
    int state = entry(to);
    while (state != exit(from)) {
      int earlier = before[state];
      int node = state >> 1;
      int earlierNode = earlier >> 1;
      if (by[state] < 0) {
        passed[node] = (earlier & 1) == 0;
      } else if ((earlier & 1) == 1) {
        used[arc(by[state], earlierNode)] = true;
      } else {
        used[arc(by[state], node)] = false;
      }
      state = earlier;
    }
  }

  private List<List<Integer>> read(int count) {
    List<List<Integer>> paths = new ArrayList<>();
    for (int link : topology.linksOf(from)) {
      if (used[arc(link, from)] && paths.size() < count) {
        List<Integer> path = new ArrayList<>(List.of(link));
        int node = topology.other(link, from);
        while (node != to) {
          int next = onwards(node);
          path.add(next);
          node = topology.other(next, node);
        }
        paths.add(path);
      }
    }
    return paths;
  }

  private int onwards(int node) {
    for (int link : topology.linksOf(node)) {
      if (used[arc(link, node)]) {
        return link;
      }
    }
    throw new IllegalStateException("a path ends at node " + topology.node(node).id());
  }
}
