// SPDX-License-Identifier: Apache-2.0
package yugma.report.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import yugma.network.scenario.Node;
import yugma.network.scenario.Scenario;

/// What a run found.
///
/// @param links that distribute keys, in the order of the scenario
/// @param pairLinks that make entangled pairs, in the order of the scenario
/// @param nodes in the order of the scenario
/// @param demands in the order of the scenario
/// @param requests for pairs, in the order of the scenario
/// @param events in the order of time
/// @param passes in the order of time
/// @param goals in the order of the scenario
/// @param node the tree of `result.json`
public record RunFacts(
    List<LinkFacts> links,
    List<PairLinkFacts> pairLinks,
    List<NodeFacts> nodes,
    List<DemandFacts> demands,
    List<RequestFacts> requests,
    List<EventFacts> events,
    List<PassFacts> passes,
    List<GoalFacts> goals,
    JsonNode node) {
  public RunFacts {
    links = List.copyOf(links);
    pairLinks = List.copyOf(pairLinks);
    nodes = List.copyOf(nodes);
    demands = List.copyOf(demands);
    requests = List.copyOf(requests);
    events = List.copyOf(events);
    passes = List.copyOf(passes);
    goals = List.copyOf(goals);
  }

  /// The facts of a tree; nodes and ends of links that it does not tell are the scenario's.
  public static RunFacts of(JsonNode result, Scenario scenario) {
    List<LinkFacts> links = new ArrayList<>();
    List<PairLinkFacts> pairLinks = new ArrayList<>();
    JsonNode linkNodes = result.path("links");
    for (String id : linkNodes.propertyNames()) {
      JsonNode link = linkNodes.path(id);
      boolean told = link.has("a") && link.has("b");
      String a = told ? link.path("a").asString("") : scenario.link(id).a();
      String b = told ? link.path("b").asString("") : scenario.link(id).b();
      if (link.path("qkd").isObject()) {
        links.add(new LinkFacts(id, a, b, link));
      }
      if (link.path("entanglement").isObject()) {
        pairLinks.add(new PairLinkFacts(id, a, b, link.path("entanglement")));
      }
    }
    List<EventFacts> events = Read.each(result.path("events"), EventFacts::of);
    events.sort(Comparator.comparingDouble(EventFacts::timeS));
    return new RunFacts(
        links,
        pairLinks,
        nodes(result.path("nodes"), scenario),
        named(result.path("demands"), DemandFacts::new),
        named(result.path("requests"), RequestFacts::new),
        events,
        passes(result.path("satellites")),
        Read.each(result.path("goals"), GoalFacts::of),
        result);
  }

  private static List<NodeFacts> nodes(JsonNode told, Scenario scenario) {
    List<NodeFacts> nodes = named(told, NodeFacts::of);
    return nodes.isEmpty()
        ? scenario.nodes().values().stream().map(RunFacts::untold).toList()
        : nodes;
  }

  private static NodeFacts untold(Node node) {
    return new NodeFacts(
        node.id(),
        node.kind().name().toLowerCase(Locale.ROOT),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty());
  }

  private static <T> List<T> named(JsonNode map, BiFunction<String, JsonNode, T> read) {
    List<T> items = new ArrayList<>();
    for (String id : map.propertyNames()) {
      items.add(read.apply(id, map.path(id)));
    }
    return items;
  }

  private static List<PassFacts> passes(JsonNode satellites) {
    List<PassFacts> passes = new ArrayList<>();
    for (String id : satellites.propertyNames()) {
      satellites.path(id).path("passes").forEach(pass -> passes.add(PassFacts.of(id, pass)));
    }
    passes.sort(Comparator.comparingDouble(PassFacts::fromS));
    return passes;
  }

  /// Simulated seconds.
  public double simTimeS() {
    return Read.numberOr(node.path("sim_time_s"), 0);
  }

  public boolean isPartial() {
    return node.path("partial").booleanValue();
  }

  /// How many runs were summed up, 1 for a single one.
  public int runs() {
    return Math.max(1, node.path("runs").asInt(1));
  }

  /// A text of the tree, such as `version`.
  public String text(String name) {
    return node.path(name).asString("");
  }

  /// The link of an id.
  public Optional<LinkFacts> link(String id) {
    return links.stream().filter(link -> link.id().equals(id)).findFirst();
  }

  /// The link of an id that makes pairs.
  public Optional<PairLinkFacts> pairLink(String id) {
    return pairLinks.stream().filter(link -> link.id().equals(id)).findFirst();
  }

  /// How many links do anything.
  public int allLinks() {
    return node.path("links").size();
  }

  /// The events of a kind, in the order of time.
  public List<EventFacts> events(String kind) {
    return events.stream().filter(event -> event.is(kind)).toList();
  }

  /// The first event of a kind on a link at or after a time.
  public Optional<EventFacts> next(String kind, String link, double fromS) {
    return events.stream()
        .filter(event -> event.is(kind) && event.isOn(link) && event.timeS() >= fromS)
        .findFirst();
  }

  /// Every link that keys of a demand went over.
  public Set<String> linksUsed() {
    Set<String> used = new LinkedHashSet<>();
    demands.forEach(demand -> used.addAll(demand.linksUsed()));
    return used;
  }
}
