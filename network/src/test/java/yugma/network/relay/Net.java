// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import yugma.kernel.journal.Entry;
import yugma.kernel.journal.Journal;
import yugma.network.link.Ahead;
import yugma.network.link.LinkRun;
import yugma.network.run.NetworkRun;
import yugma.network.run.Progress;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

/// Small networks for tests, line by line, and their runs.
final class Net {
  private final StringBuilder nodes = new StringBuilder();
  private final StringBuilder links = new StringBuilder();
  private final StringBuilder qkd = new StringBuilder();
  private final StringBuilder demands = new StringBuilder();
  private final StringBuilder events = new StringBuilder();

  /// A run that is over.
  ///
  /// @param journal what it wrote down, in order
  record Ran(NetworkRun run, List<Entry> journal) {
    LinkRun link(String id) {
      return run.links().stream()
          .filter(link -> link.link().id().equals(id))
          .findFirst()
          .orElseThrow();
    }

    DemandRun demand(String id) {
      return run.demands().stream()
          .filter(demand -> demand.demand().id().equals(id))
          .findFirst()
          .orElseThrow();
    }

    <T extends Entry> List<T> all(Class<T> kind) {
      return journal.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
  }

  /// A node that passes keys on, or ends them.
  Net node(String id, String... more) {
    String kind = more.length > 0 && more[0].startsWith("kind") ? "" : "kind: trusted_node, ";
    nodes.append("  " + id + ": {" + kind + String.join(", ", more) + "}\n");
    return this;
  }

  Net nodes(String... ids) {
    for (String id : ids) {
      node(id);
    }
    return this;
  }

  /// A fibre called `a-b` that makes key in blocks of a tenth of a second or more.
  ///
  /// @param more fields of its qkd entry
  Net link(String a, String b, double km, String... more) {
    String id = a + "-" + b;
    links.append("  " + id + ": {endpoints: [" + a + ", " + b + "], length_km: " + km + "}\n");
    return qkd(id, more);
  }

  /// Key over a link, with a clock slower than the device's.
  Net qkd(String id, String... more) {
    List<String> fields = new ArrayList<>(List.of("device: rusca2018", "clock_hz: 1.0e7"));
    fields.add("p_key_basis: 0.6");
    fields.add(
        "intensities: [{mean_photons: 0.5, probability: 0.3},"
            + " {mean_photons: 0.12, probability: 0.7}]");
    fields.add("security: {proof: rusca2018, block_bits: 20000}");
    fields.addAll(List.of(more));
    qkd.append("  " + id + ": {" + String.join(", ", fields) + "}\n");
    return this;
  }

  Net rawLink(String line) {
    links.append("  " + line + "\n");
    return this;
  }

  /// One-time pads between two nodes.
  Net demand(String id, String from, String to, double bps, String... more) {
    String rest = more.length == 0 ? "" : ", " + String.join(", ", more);
    String ends = "endpoints: [" + from + ", " + to + "]";
    demands.append("  " + id + ": {" + ends + ", use: one_time_pad, rate_bps: " + bps + rest);
    demands.append("}\n");
    return this;
  }

  Net rawDemand(String line) {
    demands.append("  " + line + "\n");
    return this;
  }

  Net event(String fields) {
    events.append("  - {" + fields + "}\n");
    return this;
  }

  Scenario scenario(String run) throws ScenarioException {
    String text =
        "yugma: 1\nname: net\nnodes:\n"
            + nodes
            + "links:\n"
            + links
            + "qkd:\n"
            + qkd
            + (demands.isEmpty() ? "" : "demands:\n" + demands)
            + (events.isEmpty() ? "" : "events:\n" + events)
            + "run: {"
            + run
            + "}\n";
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return ScenarioReader.read("net.yaml", content, List.of()).scenario();
  }

  Ran run(String run) throws ScenarioException {
    return run(scenario(run));
  }

  static Ran run(Scenario scenario) {
    Journal journal = Journal.inMemory();
    try (Ahead none = new Ahead(0)) {
      NetworkRun run = new NetworkRun(scenario, journal, none);
      run.run(Progress.NONE);
      List<Entry> entries = new ArrayList<>();
      journal.forEach(line -> entries.add(line.entry()));
      return new Ran(run, entries);
    }
  }
}
