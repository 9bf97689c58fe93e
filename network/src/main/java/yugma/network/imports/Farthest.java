// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.network.scenario.Position;

/// The two nodes that lie farthest apart in the largest connected part of a network.
///
/// @param a first in the order of the file
/// @param b the other
/// @param hops links between them on the way with the fewest
/// @param parts how many parts the network falls into, nodes without a link not counted
record Farthest(Site a, Site b, int hops, int parts) {

  /// Nothing when there is no link. The straight way decides, in O(n²); where fewer than two nodes
  /// have positions, the number of links, by two searches.
  static Optional<Farthest> of(List<Site> sites, List<Span> spans) {
    List<List<Integer>> next = neighbours(sites, spans);
    int[] part = new int[sites.size()];
    List<Integer> largest = List.of();
    int parts = 0;
    for (int i = 0; i < part.length; i++) {
      if (part[i] == 0 && !next.get(i).isEmpty()) {
        parts++;
        int[] hops = hops(i, next);
        List<Integer> here = new ArrayList<>();
        for (int j = 0; j < part.length; j++) {
          if (hops[j] >= 0) {
            part[j] = parts;
            here.add(j);
          }
        }
        largest = here.size() > largest.size() ? here : largest;
      }
    }
    if (largest.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> placed =
        largest.stream().filter(i -> sites.get(i).position().isPresent()).toList();
    int[] pair = placed.size() >= 2 ? byPosition(placed, sites) : byHops(largest, next);
    int away = hops(pair[0], next)[pair[1]];
    return Optional.of(new Farthest(sites.get(pair[0]), sites.get(pair[1]), away, parts));
  }

  private static List<List<Integer>> neighbours(List<Site> sites, List<Span> spans) {
    Map<String, Integer> index = new HashMap<>();
    List<List<Integer>> next = new ArrayList<>();
    for (Site site : sites) {
      index.put(site.id(), next.size());
      next.add(new ArrayList<>());
    }
    for (Span span : spans) {
      int a = index.getOrDefault(span.a().id(), 0);
      int b = index.getOrDefault(span.b().id(), 0);
      next.get(a).add(b);
      next.get(b).add(a);
    }
    return next;
  }

  /// Steps from a node to each other, -1 where there is no way.
  private static int[] hops(int from, List<List<Integer>> next) {
    int[] hops = new int[next.size()];
    Arrays.fill(hops, -1);
    hops[from] = 0;
    Deque<Integer> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      int node = open.remove();
      for (int other : next.get(node)) {
        if (hops[other] < 0) {
          hops[other] = hops[node] + 1;
          open.add(other);
        }
      }
    }
    return hops;
  }

  private static int[] byHops(List<Integer> part, List<List<Integer>> next) {
    int a = farthest(part, hops(part.getFirst(), next));
    return new int[] {a, farthest(part, hops(a, next))};
  }

  private static int farthest(List<Integer> part, int[] hops) {
    int best = part.getFirst();
    for (int node : part) {
      best = hops[node] > hops[best] ? node : best;
    }
    return best;
  }

  /// The pair whose unit vectors differ most; the first of equals.
  private static int[] byPosition(List<Integer> placed, List<Site> sites) {
    double[][] points =
        placed.stream()
            .map(i -> vector(sites.get(i).position().orElseThrow()))
            .toArray(double[][]::new);
    int bestA = 0;
    int bestB = 1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.length; i++) {
      double[] p = points[i];
      for (int j = i + 1; j < points.length; j++) {
        double[] q = points[j];
        double dot = p[0] * q[0] + p[1] * q[1] + p[2] * q[2];
        if (dot < least) {
          least = dot;
          bestA = i;
          bestB = j;
        }
      }
    }
    return new int[] {placed.get(bestA), placed.get(bestB)};
  }

  private static double[] vector(Position position) {
    double phi = StrictMath.toRadians(position.latDeg());
    double lambda = StrictMath.toRadians(position.lonDeg());
    return new double[] {
      StrictMath.cos(phi) * StrictMath.cos(lambda),
      StrictMath.cos(phi) * StrictMath.sin(lambda),
      StrictMath.sin(phi)
    };
  }
}
