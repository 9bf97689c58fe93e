// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import yugma.kernel.random.RandomStreams;
import yugma.network.link.LinkRun;
import yugma.network.scenario.Demand;
import yugma.network.scenario.Node;
import yugma.network.scenario.Policy;

/// Whether the network can serve a demand at all while nothing goes wrong, and if not, why.
final class Admission {
  private final Topology topology;

  Admission(Topology topology) {
    this.topology = topology;
  }

  /// The nodes that a demand's paths may pass, by number.
  boolean[] mayPass(Demand demand) {
    return where(
        node ->
            node.relays()
                && demand.policy().allowsCountry(node)
                && demand.policy().allowsOperator(node));
  }

  private boolean[] where(Predicate<Node> rule) {
    boolean[] allowed = new boolean[topology.nodeCount()];
    for (int i = 0; i < allowed.length; i++) {
      allowed[i] = rule.test(topology.node(i));
    }
    return allowed;
  }

  /// How to serve a demand.
  ///
  /// @param streams of the demand alone
  DemandRun.Service service(Demand demand, RandomStreams streams) {
    return new DemandRun.Service(
        refusal(demand),
        demand.policy().disjointPaths() == 1 ? direct(demand) : Optional.empty(),
        search(demand, mayPass(demand), demand.policy().disjointPaths()),
        new Carriage(demand.requestBits(), streams.stream("keys")));
  }

  private Optional<PathSet> direct(Demand demand) {
    return search(demand, new boolean[topology.nodeCount()], 1).widest(_ -> 1, 1, 1);
  }

  private PathSearch search(Demand demand, boolean[] allowed, int count) {
    return new PathSearch(
        topology, allowed, topology.number(demand.from()), topology.number(demand.to()), count);
  }

  /// Why a demand cannot be served; empty when it can.
  Optional<Refusal> refusal(Demand demand) {
    Policy policy = demand.policy();
    if (demand.use().grade().compareTo(policy.leastGrade()) < 0) {
      return refused(
          Refusal.Reason.GRADE,
          "offered",
          lower(demand.use().grade()),
          "needed",
          lower(policy.leastGrade()));
    }
    boolean[] any = where(Node::relays);
    Optional<PathSet> free = paths(demand, any, 1, _ -> true);
    if (free.isEmpty()) {
      return refused(Refusal.Reason.NO_PATH, "from", demand.from(), "to", demand.to());
    }
    return byPolicy(demand, free.get()).or(() -> byKey(demand));
  }

  private Optional<Refusal> byPolicy(Demand demand, PathSet free) {
    Policy policy = demand.policy();
    boolean[] countries = where(node -> node.relays() && policy.allowsCountry(node));
    if (paths(demand, countries, 1, _ -> true).isEmpty()) {
      return refused(
          Refusal.Reason.COUNTRIES,
          "allowed",
          String.join(", ", policy.countries().orElseThrow()),
          "passed",
          passed(free, node -> !policy.allowsCountry(node), node -> node.owner().country()));
    }
    if (paths(demand, mayPass(demand), 1, _ -> true).isEmpty()) {
      return refused(
          Refusal.Reason.OPERATORS,
          "allowed",
          String.join(", ", policy.operators().orElse(List.of())),
          "passed",
          passed(free, node -> !policy.allowsOperator(node), node -> node.owner().operator()));
    }
    int most = policy.disjointPaths();
    while (most > 1 && paths(demand, mayPass(demand), most, _ -> true).isEmpty()) {
      most--;
    }
    return most == policy.disjointPaths()
        ? Optional.empty()
        : refused(
            Refusal.Reason.DISJOINT_PATHS,
            "found",
            "" + most,
            "needed",
            "" + policy.disjointPaths());
  }

  private String passed(
      PathSet free, Predicate<Node> isBarred, Function<Node, Optional<String>> name) {
    List<String> names = new ArrayList<>();
    for (String id : free.paths().getFirst().between()) {
      Node node = topology.node(topology.number(id));
      if (isBarred.test(node)) {
        names.add(id + " (" + name.apply(node).orElse("?") + ")");
      }
    }
    return String.join(", ", names);
  }

  /// Every link that makes no key, even in blocks that last the whole run, bars the way.
  private Optional<Refusal> byKey(Demand demand) {
    boolean[] allowed = mayPass(demand);
    int count = demand.policy().disjointPaths();
    if (paths(demand, allowed, count, link -> serves(link, demand)).isPresent()) {
      return Optional.empty();
    }
    if (paths(demand, allowed, count, this::makesKey).isPresent()) {
      return refused(Refusal.Reason.STORE_LIMIT, "request_bits", "" + demand.requestBits());
    }
    PathSet best =
        search(demand, allowed, count)
            .widest(link -> serves(link, demand) ? 2 : 1, 1, 2)
            .orElseThrow();
    List<LinkRun> barren =
        best.paths().stream()
            .flatMap(path -> path.links().stream())
            .filter(link -> !serves(topology.number(link), demand))
            .toList();
    return Optional.of(new Refusal(Refusal.Reason.NO_KEY, BarrenSpans.of(barren).arguments()));
  }

  /// Whether a link makes key, and can hold a request of it.
  private boolean serves(int link, Demand demand) {
    OptionalLong limit = topology.link(link).qkd().store().limitBits();
    boolean holds = limit.isEmpty() || limit.getAsLong() >= PathSet.mostCost(demand.requestBits());
    return holds && makesKey(link);
  }

  private boolean makesKey(int link) {
    LinkRun run = topology.link(link);
    return run.outlook().givesKey() || run.store().available() > 0;
  }

  private Optional<PathSet> paths(
      Demand demand, boolean[] allowed, int count, IntPredicate usable) {
    return search(demand, allowed, count).widest(link -> usable.test(link) ? 1 : 0, 1, 1);
  }

  private static Optional<Refusal> refused(Refusal.Reason reason, String... arguments) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      named.put(arguments[i], arguments[i + 1]);
    }
    return Optional.of(new Refusal(reason, named));
  }

  private static String lower(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
