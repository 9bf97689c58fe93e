// SPDX-License-Identifier: Apache-2.0
package yugma.network.randomgraph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.SeededStreams;
import yugma.network.format.Range;
import yugma.network.randomgraph.RandomGraph.Pair;
import yugma.network.randomgraph.RandomGraph.Point;
import yugma.network.scenario.Position;

/// A scenario with entangled pairs over a random graph: repeaters with memories, heralded links,
/// and a few requests between nodes that lie some links apart.
public final class RandomScenario {
  /// The south-western corner; networks of all sizes lie on land and sea alike.
  private static final double LAT_DEG = 40;

  private static final double LON_DEG = 0;
  private static final double KM_PER_DEG = 6371 * Math.PI / 180;

  /// Fibre over straight way.
  private static final double ROUTE_FACTOR = 1.3;

  private static final double DB_PER_KM = 0.2;

  /// Both photons of a double click leave their memories' cavities and are seen.
  private static final double COLLECTED = 0.2;

  private static final int MOST_REQUESTS = 5;
  private static final int FARTHEST_HOPS = 6;

  private final GraphKind kind;
  private final long seed;
  private final RandomGraph graph;
  private final List<Position> positions;
  private final List<List<Integer>> neighbours = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private RandomScenario(GraphKind kind, long seed, RandomGraph graph) {
    this.kind = kind;
    this.seed = seed;
    this.graph = graph;
    this.positions = graph.nodes().stream().map(RandomScenario::position).toList();
    for (int node = 0; node < graph.nodes().size(); node++) {
      neighbours.add(new ArrayList<>());
    }
    for (Pair link : graph.links()) {
      neighbours.get(link.a()).add(link.b());
      neighbours.get(link.b()).add(link.a());
    }
  }

  /// The text of a scenario file.
  ///
  /// @param name of the scenario, as YAML writes it
  /// @param nodes how many, in [2, 10000]
  /// @param seed in [0, 2^53 - 1]: the same gives the same bytes; also that of the run
  public static String of(String name, GraphKind kind, int nodes, long seed) {
    return new RandomScenario(kind, seed, RandomGraph.draw(kind, nodes, seed)).written(name);
  }

  /// On the sphere: degrees of longitude are shorter in the north.
  private static Position position(Point point) {
    double lat = LAT_DEG + point.northKm() / KM_PER_DEG;
    double narrowing = StrictMath.cos(StrictMath.toRadians(lat));
    double lon = LON_DEG + point.eastKm() / (KM_PER_DEG * narrowing);
    return new Position(rounded(lat), rounded(lon));
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e5) / 1e5;
  }

  private String written(String name) {
    line(
        "# A random network: yugma new NAME --random %s --nodes %d --seed %d",
        kind.word(), graph.nodes().size(), seed);
    line("# Nothing here is a real place or device: `source: assumed`.");
    line("yugma: 1");
    line("name: %s", name);
    line("title: {en: \"%s\"}", title());
    line("");
    defaults();
    line("nodes:");
    for (int node = 0; node < graph.nodes().size(); node++) {
      node(node);
    }
    line("");
    line("links:");
    for (Pair link : graph.links()) {
      String km = Range.number(km(link));
      line("  %s: {endpoints: [n%d, n%d], length_km: %s}", id(link), link.a(), link.b(), km);
    }
    line("");
    line("entanglement:");
    line("  # A double click at the midpoint: 1/2 (0.2)^2 10^(-0.02 L).");
    line("  links:");
    for (Pair link : graph.links()) {
      line("    %s: {success_probability: %s}", id(link), Range.number(success(km(link))));
    }
    requests();
    line("");
    line("run: {seed: %d, sim_time: 10s}", seed);
    return text.toString();
  }

  private String title() {
    return switch (kind) {
      case WAXMAN -> "A random network, near nodes joined";
      case BA -> "A random network with hubs";
      case GRID -> "A grid of repeaters";
      case CHAIN -> "A chain of repeaters";
    };
  }

  private void line(String format, Object... values) {
    text.append(values.length == 0 ? format : format.formatted(values)).append('\n');
  }

  private void defaults() {
    line("defaults:");
    line("  fibre: {attenuation_db_per_km: %s, source: assumed}", Range.number(DB_PER_KM));
    line("  memory: {slots: 8, t1: 1h, t2: 1s, source: assumed}");
    line("  processor: {gate2_fidelity: 0.999, swap_time: 1us, source: assumed}");
    line("  heralding: {scheme: given, fidelity: 0.98, source: assumed}");
    line("");
  }

  /// Two slots for each link, where that is more than the default; ends need not swap.
  private void node(int node) {
    Position position = positions.get(node);
    int degree = neighbours.get(node).size();
    String memory = degree > 4 ? "{slots: " + 2 * degree + "}" : "{}";
    line(
        "  n%d: {kind: %s, lat_deg: %s, lon_deg: %s, memory: %s, processor: {}}",
        node,
        degree > 1 ? "repeater" : "end_node",
        Range.number(position.latDeg()),
        Range.number(position.lonDeg()),
        memory);
  }

  private static String id(Pair link) {
    return "n" + link.a() + "-n" + link.b();
  }

  /// Along the fibre, to the metre above.
  private double km(Pair link) {
    double straight = positions.get(link.a()).greatCircleKm(positions.get(link.b()));
    return Math.max(1, Math.ceil(straight * ROUTE_FACTOR * 1000)) / 1000;
  }

  /// Of an attempt, to four digits.
  private static double success(double km) {
    double share = StrictMath.pow(10, -DB_PER_KM * km / 10);
    double exact = COLLECTED * COLLECTED * share / 2;
    double scale = StrictMath.pow(10, 3 - Math.floor(StrictMath.log10(exact)));
    return Math.round(exact * scale) / scale;
  }

  private void requests() {
    RandomStream random = new SeededStreams(seed).stream("requests");
    int nodes = graph.nodes().size();
    line("  requests:");
    for (int i = 1; i <= Math.min(MOST_REQUESTS, nodes / 2); i++) {
      int from = random.nextInt(nodes);
      List<Integer> near = near(from);
      int to = near.get(random.nextInt(near.size()));
      line("    r%d: {endpoints: [n%d, n%d], pairs: 10, min_fidelity: 0.5}", i, from, to);
    }
  }

  /// The other nodes at most six links away, in the order of their distance.
  private List<Integer> near(int from) {
    int[] hops = new int[neighbours.size()];
    Arrays.fill(hops, FARTHEST_HOPS + 1);
    hops[from] = 0;
    List<Integer> near = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      int node = open.remove();
      for (int next : neighbours.get(node)) {
        if (hops[next] > FARTHEST_HOPS && hops[node] < FARTHEST_HOPS) {
          hops[next] = hops[node] + 1;
          near.add(next);
          open.add(next);
        }
      }
    }
    return near;
  }
}
