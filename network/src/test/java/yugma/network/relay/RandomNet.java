// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import java.util.ArrayList;
import java.util.List;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;

/// A small network drawn at random, with demands, attacks, cuts and losses.
final class RandomNet {
  static final Time END = Time.ofSeconds(20);

  private final RandomStream random;
  private final Net net = new Net();
  private final List<String> links = new ArrayList<>();
  private final int nodes;

  private RandomNet(long seed) {
    this.random = RandomStreams.seeded(seed).stream("net");
    this.nodes = 5 + random.nextInt(6);
  }

  static Scenario of(long seed) throws ScenarioException {
    RandomNet drawn = new RandomNet(seed);
    drawn.sites();
    int demands = 2 + drawn.random.nextInt(4);
    for (int i = 0; i < demands; i++) {
      drawn.demand("d" + i);
    }
    drawn.events();
    return drawn.net.scenario("seed: " + seed + ", sim_time: 20s, detail: rates");
  }

  /// A tree, so that all is joined, and as many links more.
  private void sites() {
    for (int i = 0; i < nodes; i++) {
      net.node("n" + i);
      if (i > 0) {
        link(random.nextInt(i), i);
      }
    }
    for (int i = 0; i < nodes; i++) {
      int a = random.nextInt(nodes);
      int b = (a + 1 + random.nextInt(nodes - 1)) % nodes;
      if (!links.contains("n" + a + "-n" + b)) {
        link(a, b);
      }
    }
  }

  private void link(int a, int b) {
    List<String> more = new ArrayList<>();
    if (random.nextInt(2) == 0) {
      more.add("buffer_bits: " + random.nextInt(50_000));
    }
    if (random.nextInt(3) == 0) {
      more.add("store_limit_bits: " + (1000 + random.nextInt(60_000)));
    }
    links.add("n" + a + "-n" + b);
    net.link("n" + a, "n" + b, 5 + random.nextInt(56), more.toArray(String[]::new));
  }

  private void demand(String id) {
    int from = random.nextInt(nodes);
    int to = (from + 1 + random.nextInt(nodes - 1)) % nodes;
    net.demand(
        id,
        "n" + from,
        "n" + to,
        100 + random.nextInt(20_000),
        "request_bits: " + 256 * (1 + random.nextInt(12)),
        "priority: " + random.nextInt(10),
        "weight: " + (1 + random.nextInt(5)),
        "policy: {min_disjoint_paths: " + (1 + random.nextInt(2)) + "}");
  }

  private void events() {
    for (String link : links) {
      int from = random.nextInt(15_000);
      String when = "at: " + from + "ms, until: " + (from + 1 + random.nextInt(5_000)) + "ms, ";
      switch (random.nextInt(6)) {
        case 0 -> event(when, "attack: intercept_resend, fraction: 0.5", link);
        case 1 -> event(when, "impair: cut", link);
        case 2 -> event(when, "impair: loss, loss_db: " + (1 + random.nextInt(20)), link);
        default -> {} // half of the links are left in peace
      }
    }
  }

  private void event(String when, String what, String link) {
    net.event(when + what + ", target: " + link);
  }
}
