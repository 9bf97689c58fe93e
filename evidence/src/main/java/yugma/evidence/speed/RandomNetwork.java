// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.network.scenario.Position;

/// A scenario drawn at random: towns on a square of land, each joined to its nearest neighbours by
/// fibre that is a third longer than the way, and pairs of towns that need key.
///
/// @param nodes towns, all of them trusted nodes, >= 2
/// @param demands for key between two of them, 5 to 100 bit/s
/// @param hours of simulated time
/// @param seed that decides the network
public record RandomNetwork(int nodes, int demands, int hours, long seed) {
  /// Side of the square, degrees: towns are some 25 km apart.
  private double side() {
    return 0.25 * StrictMath.sqrt(nodes);
  }

  private static final int NEIGHBOURS = 3;
  private static final double ROUTE_FACTOR = 1.33;

  /// The text of its scenario file.
  public String text() {
    RandomStreams streams = RandomStreams.seeded(seed);
    List<Position> towns = towns(streams.stream("towns"));
    StringBuilder text = new StringBuilder();
    text.append("yugma: 1\nname: random-network\n");
    text.append("defaults:\n  fibre: {splices: 8, excess_loss_db: 1.5, source: assumed}\n");
    text.append("nodes:\n");
    for (int i = 0; i < nodes; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "  n%d: {kind: trusted_node, lat_deg: %.5f, lon_deg: %.5f, source: assumed}\n",
              i,
              towns.get(i).latDeg(),
              towns.get(i).lonDeg()));
    }
    addLinks(text, towns);
    addDemands(text, streams.stream("demands"));
    text.append(
        String.format(Locale.ROOT, "run: {seed: %d, sim_time: %dh, detail: auto}\n", seed, hours));
    return text.toString();
  }

  private List<Position> towns(RandomStream random) {
    List<Position> towns = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      double lat = 45 + side() * random.nextDouble();
      towns.add(new Position(lat, 5 + side() * random.nextDouble() / 0.7));
    }
    return towns;
  }

  private void addLinks(StringBuilder text, List<Position> towns) {
    TreeSet<List<Integer>> pairs =
        new TreeSet<>(
            Comparator.<List<Integer>>comparingInt(List::getFirst).thenComparingInt(List::getLast));
    for (int i = 0; i < nodes; i++) {
      int from = i;
      IntStream.range(0, nodes)
          .filter(other -> other != from)
          .boxed()
          .sorted(Comparator.comparingDouble(to -> towns.get(from).greatCircleKm(towns.get(to))))
          .limit(NEIGHBOURS)
          .forEach(to -> pairs.add(List.of(Math.min(from, to), Math.max(from, to))));
    }
    StringBuilder qkd = new StringBuilder("qkd:\n");
    text.append("links:\n");
    for (List<Integer> pair : pairs) {
      int a = pair.getFirst();
      int b = pair.getLast();
      double km = ROUTE_FACTOR * towns.get(a).greatCircleKm(towns.get(b));
      text.append(
          String.format(
              Locale.ROOT,
              "  n%d-n%d: {endpoints: [n%d, n%d], length_km: %.2f, source: assumed}\n",
              a,
              b,
              a,
              b,
              km));
      qkd.append(
          String.format(
              Locale.ROOT,
              "  n%d-n%d: {device: compact-apd, security: {block_bits: 1.0e7}, source: assumed}\n",
              a,
              b));
    }
    text.append(qkd);
  }

  private void addDemands(StringBuilder text, RandomStream random) {
    text.append("demands:\n");
    for (int i = 0; i < demands; i++) {
      int from = random.nextInt(nodes);
      int to = (from + 1 + random.nextInt(nodes - 1)) % nodes;
      text.append(
          String.format(
              Locale.ROOT,
              "  d%d: {endpoints: [n%d, n%d], use: one_time_pad, rate_bps: %d, source: assumed}\n",
              i,
              from,
              to,
              5 + random.nextInt(96)));
    }
  }
}
