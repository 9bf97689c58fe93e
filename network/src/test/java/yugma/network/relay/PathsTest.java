// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.network.link.Ahead;
import yugma.network.link.LinkRun;
import yugma.network.run.NetworkRun;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;

/// Path searches beside a search through all paths, on small graphs drawn at random.
class PathsTest {
  private static final int WIDEST = 6;

  /// A graph with everything that a search is asked.
  private static final class Graph {
    private final Topology topology;
    private final long[] widths;
    private final boolean[] mayPass;
    private final int nodes;

    private Graph(Topology topology, long[] widths, boolean[] mayPass) {
      this.topology = topology;
      this.widths = widths;
      this.mayPass = mayPass;
      this.nodes = mayPass.length;
    }

    static Graph of(long seed) throws ScenarioException {
      RandomStream random = RandomStreams.seeded(seed).stream("graph");
      int nodes = 4 + random.nextInt(4);
      Net net = new Net();
      for (int i = 0; i < nodes; i++) {
        net.node("n" + i);
      }
      int links = 0;
      for (int a = 0; a < nodes; a++) {
        for (int b = 0; b < nodes; b++) {
          if (a != b && random.nextInt(10) < 3) {
            net.link("n" + a, "n" + b, 1);
            links++;
          }
        }
      }
      if (links == 0) {
        net.link("n0", "n1", 1);
      }
      Topology topology = topology(net.scenario("sim_time: 1s, detail: rates"));
      long[] widths = new long[topology.linkCount()];
      for (int i = 0; i < widths.length; i++) {
        widths[i] = random.nextInt(WIDEST + 1);
      }
      boolean[] mayPass = new boolean[nodes];
      for (int i = 0; i < nodes; i++) {
        mayPass[i] = random.nextInt(5) > 0;
      }
      return new Graph(topology, widths, mayPass);
    }

    private static Topology topology(Scenario scenario) {
      try (Ahead none = new Ahead(0)) {
        NetworkRun run = new NetworkRun(scenario, Journal.off(), none);
        return new Topology(scenario, run.links());
      }
    }

    /// All ways from the first node to the last over links of some width, as links.
    List<List<Integer>> ways(long least) {
      List<List<Integer>> ways = new ArrayList<>();
      walk(0, least, new ArrayList<>(), new HashSet<>(Set.of(0)), ways);
      return ways;
    }

    private void walk(
        int node, long least, List<Integer> way, Set<Integer> seen, List<List<Integer>> ways) {
      for (int link : topology.linksOf(node)) {
        int next = topology.other(link, node);
        if (widths[link] < least || seen.contains(next)) {
          continue;
        }
        way.add(link);
        if (next == nodes - 1) {
          ways.add(List.copyOf(way));
        } else if (mayPass[next]) {
          seen.add(next);
          walk(next, least, way, seen, ways);
          seen.remove(next);
        }
        way.removeLast();
      }
    }

    Set<Integer> between(List<Integer> way) {
      Set<Integer> between = new HashSet<>();
      int node = 0;
      for (int link : way.subList(0, way.size() - 1)) {
        node = topology.other(link, node);
        between.add(node);
      }
      return between;
    }

    /// The most ways without a common node or link.
    int most(List<List<Integer>> ways, Set<Integer> passed, Set<Integer> direct) {
      int most = 0;
      for (int i = 0; i < ways.size(); i++) {
        Set<Integer> between = between(ways.get(i));
        boolean isDirect = between.isEmpty();
        if (isDirect
            ? direct.contains(ways.get(i).getFirst())
            : between.stream().anyMatch(passed::contains)) {
          continue;
        }
        Set<Integer> morePassed = new HashSet<>(passed);
        morePassed.addAll(between);
        Set<Integer> moreDirect = new HashSet<>(direct);
        if (isDirect) {
          moreDirect.add(ways.get(i).getFirst());
        }
        most = Math.max(most, 1 + most(ways.subList(i + 1, ways.size()), morePassed, moreDirect));
      }
      return most;
    }

    PathSearch search(int count) {
      return new PathSearch(topology, mayPass, 0, nodes - 1, count);
    }

    long width(PathSet set) {
      long width = Long.MAX_VALUE;
      for (Path path : set.paths()) {
        for (LinkRun link : path.links()) {
          width = Math.min(width, widths[topology.number(link)]);
        }
      }
      return width;
    }

    int most(long least) {
      return most(ways(least), Set.of(), Set.of());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theWidestPathsAreFoundAndNoOthersAreWider(int count) throws ScenarioException {
    int found = 0;
    for (long seed = 0; seed < 60; seed++) {
      Graph graph = Graph.of(seed);
      for (long enough : new long[] {1, 3, WIDEST}) {
        Optional<PathSet> set = graph.search(count).widest(link -> graph.widths[link], 1, enough);
        long best = 0;
        for (long width = 1; width <= enough; width++) {
          best = graph.most(width) >= count ? width : best;
        }
        assertThat(set.isPresent()).as("%s", seed).isEqualTo(best > 0);
        if (set.isPresent()) {
          found++;
          assertThat(Math.min(enough, graph.width(set.get()))).as("%s", seed).isEqualTo(best);
          assertAllowedAndDisjoint(graph, set.get(), count);
        }
      }
    }
    assertThat(found).as("graphs with such paths").isGreaterThan(10);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 3, WIDEST})
  void amongTheWidestTheOneOfFewestHopsIsTaken(long enough) throws ScenarioException {
    for (long seed = 0; seed < 60; seed++) {
      Graph graph = Graph.of(seed);
      Optional<PathSet> set = graph.search(1).widest(link -> graph.widths[link], 1, enough);
      if (set.isPresent()) {
        int fewest =
            graph.ways(Math.min(enough, graph.width(set.get()))).stream()
                .mapToInt(List::size)
                .min()
                .orElseThrow();
        assertThat(set.get().paths().getFirst().links()).as("%s", seed).hasSize(fewest);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 3, 5})
  void asManyPathsWithoutACommonNodeAreFoundAsThereAre(long least) throws ScenarioException {
    for (long seed = 100; seed < 200; seed++) {
      Graph graph = Graph.of(seed);
      int most = graph.most(least);
      var search = new DisjointPaths(graph.topology, graph.mayPass, 0, graph.nodes - 1);
      if (most > 0) {
        assertThat(search.find(graph.widths, least, most)).as("%s", seed).isPresent();
      }
      assertThat(search.find(graph.widths, least, most + 1)).as("%s", seed).isEmpty();
    }
  }

  private static void assertAllowedAndDisjoint(Graph graph, PathSet set, int count) {
    assertThat(set.paths()).hasSize(count);
    Set<String> passed = new HashSet<>();
    Set<String> links = new HashSet<>();
    for (Path path : set.paths()) {
      assertThat(path.nodes().getFirst()).isEqualTo("n0");
      assertThat(path.nodes().getLast()).isEqualTo("n" + (graph.nodes - 1));
      for (String node : path.between()) {
        assertThat(graph.mayPass[graph.topology.number(node)]).isTrue();
        assertThat(passed.add(node)).as("%s passed once", node).isTrue();
      }
      for (int i = 0; i < path.links().size(); i++) {
        var link = path.links().get(i).link();
        assertThat(links.add(link.id())).isTrue();
        assertThat(Set.of(link.a(), link.b()))
            .isEqualTo(Set.of(path.nodes().get(i), path.nodes().get(i + 1)));
      }
    }
  }
}
