// SPDX-License-Identifier: Apache-2.0
package yugma.live.twin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.kme.certificate.Urn;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;
import yugma.kme.setting.NodeFile;
import yugma.network.scenario.Demand;
import yugma.network.scenario.Link;
import yugma.network.scenario.Node;
import yugma.network.scenario.NodeKind;
import yugma.network.scenario.Scenario;

/// The key management entities of a scenario, one at each site, as their files describe them: who
/// serves which application, which stocks they share, by which ways keys are relayed.
///
/// Each end of a demand gets an application, `sae-SITE`; applications may share keys where a demand
/// asks for it. In a network without demands the end nodes at both ends of a link have them.
public final class Blueprint {
  private final Scenario scenario;
  private final Ports ports;
  private final Map<String, Map<String, NodeFile.Stock>> stocks = new LinkedHashMap<>();
  private final Map<String, NodeFile.PairOf> pairs = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  /// Which ports a site listens on.
  public interface Ports {
    /// @param site from 0
    /// @param plane 0 for applications, 1 for peers, 2 for management
    int of(int site, int plane);

    /// Three for each site, one after the other.
    static Ports from(int first) {
      return (site, plane) -> first + 3 * site + plane;
    }
  }

  public Blueprint(Scenario scenario, Ports ports) {
    this.scenario = scenario;
    this.ports = ports;
    scenario.nodes().keySet().forEach(site -> stocks.put(site, new LinkedHashMap<>()));
    for (String id : scenario.qkd().keySet()) {
      Link link = scenario.link(id);
      share(id, link.a(), link.b(), List.of(), List.of());
    }
    Routes routes = new Routes(scenario);
    scenario.demands().values().forEach(demand -> add(demand, routes));
    if (scenario.demands().isEmpty()) {
      scenario.qkd().keySet().stream().map(scenario::link).forEach(this::addEndNodes);
    }
    if (pairs.isEmpty()) {
      notes.add("no two sites are to share keys: add 'demands' to the scenario");
    }
  }

  private void share(String stock, String one, String other, List<String> way, List<String> back) {
    stocksOf(one).put(stock, new NodeFile.Stock(other, way));
    stocksOf(other).put(stock, new NodeFile.Stock(one, back));
  }

  private Map<String, NodeFile.Stock> stocksOf(String site) {
    return stocks.computeIfAbsent(site, _ -> new LinkedHashMap<>());
  }

  private void add(Demand demand, Routes routes) {
    Optional<List<String>> way = routes.between(demand.from(), demand.to(), demand.policy());
    Optional<List<String>> back = routes.between(demand.to(), demand.from(), demand.policy());
    if (way.isEmpty() || back.isEmpty()) {
      notes.add(
          "demand '%s': no way that its policy allows leads from %s to %s, it gets no keys"
              .formatted(demand.id(), demand.from(), demand.to()));
      return;
    }
    if (demand.policy().disjointPaths() > 1) {
      notes.add(
          "demand '%s' asks for shares over %d disjoint paths; live keys take one, so it gets none"
              .formatted(demand.id(), demand.policy().disjointPaths()));
      return;
    }
    if (way.get().size() > 1) {
      share(between(demand.from(), demand.to()), demand.from(), demand.to(), way.get(), back.get());
    }
    pair(demand.from(), demand.to(), Grade.valueOf(demand.policy().leastGrade().name()));
  }

  private void addEndNodes(Link link) {
    if (isEndNode(link.a()) && isEndNode(link.b())) {
      pair(link.a(), link.b(), Grade.NONE);
    }
  }

  private boolean isEndNode(String site) {
    Node node = scenario.nodes().get(site);
    return node != null && node.kind() == NodeKind.END_NODE;
  }

  private void pair(String one, String other, Grade least) {
    pairs.putIfAbsent(
        between(one, other),
        new NodeFile.PairOf(List.of(sae(one), sae(other)), Optional.of(least), Optional.of(true)));
  }

  private static String between(String one, String other) {
    boolean inOrder = one.compareTo(other) < 0;
    return (inOrder ? one : other) + "~" + (inOrder ? other : one);
  }

  /// The application of a site.
  public static String sae(String site) {
    return "sae-" + site;
  }

  /// What a person should know: demands that cannot be served.
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /// Pairs of sites whose applications may share keys.
  public List<List<String>> pairs() {
    return pairs.values().stream().map(NodeFile.PairOf::between).toList();
  }

  /// Names of all entities.
  public List<KmeId> entities() {
    return scenario.nodes().keySet().stream().map(KmeId::new).toList();
  }

  /// Applications by the entity that serves them.
  public Map<KmeId, List<SaeId>> applications() {
    Map<KmeId, List<SaeId>> applications = new LinkedHashMap<>();
    for (String site : sitesWithApplications()) {
      applications.put(new KmeId(site), List.of(new SaeId(sae(site))));
    }
    return applications;
  }

  private List<String> sitesWithApplications() {
    return pairs.values().stream()
        .flatMap(pair -> pair.between().stream())
        .distinct()
        .map(sae -> sae.substring("sae-".length()))
        .toList();
  }

  /// The file of one entity.
  ///
  /// @param certificates the folder of all certificates, as seen from the entity's
  public NodeFile file(String site, Path certificates) {
    Map<String, NodeFile.Peer> peers = new LinkedHashMap<>();
    stocksOf(site).values().stream()
        .map(NodeFile.Stock::peer)
        .distinct()
        .forEach(peer -> peers.put(peer, new NodeFile.Peer(List.of(address(peer, 1)))));
    return new NodeFile(
        site,
        new NodeFile.Listen(address(site, 0), address(site, 1), Optional.of(address(site, 2))),
        certificates.toString(),
        Optional.of("store.db"),
        Optional.of("key-encryption-key"),
        Optional.empty(),
        Optional.empty(),
        peers,
        stocksOf(site),
        saes(),
        List.copyOf(pairs.values()),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Map<String, NodeFile.Application> saes() {
    Map<String, NodeFile.Application> saes = new LinkedHashMap<>();
    for (String site : sitesWithApplications()) {
      saes.put(
          sae(site),
          new NodeFile.Application(
              site,
              Optional.empty(),
              Optional.of(Urn.of(new SaeId(sae(site)))),
              Optional.empty(),
              Optional.empty()));
    }
    return saes;
  }

  /// Where a site listens.
  ///
  /// @param plane as of [Ports#of]
  public String address(String site, int plane) {
    int number = List.copyOf(scenario.nodes().keySet()).indexOf(site);
    return "127.0.0.1:" + ports.of(number, plane);
  }
}
