// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import yugma.entanglement.circuit.CircuitPlan;
import yugma.entanglement.pair.QubitMemory;
import yugma.entanglement.request.Delivery;
import yugma.entanglement.routing.Path;
import yugma.entanglement.simulation.EntanglementSimulation;
import yugma.entanglement.simulation.NetworkPlan;
import yugma.kernel.event.EventFailure;
import yugma.kernel.event.Simulation;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;

/// An entanglement network for programs: start them at its nodes, then [#run] it, once.
///
/// The same plan, seed and programs give the same run. One thread at a time.
public final class QuantumNetwork {
  private final NetworkPlan plan;
  private final Simulation simulation;
  private final EntanglementSimulation entanglement;
  private final Stage stage;
  private final Ways ways;
  private final Mail mail;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<Ends, Connection> connections = new HashMap<>();

  private record Ends(Node asker, Node other) {}

  private QuantumNetwork(NetworkPlan plan, RandomStreams random) {
    this.plan = plan;
    this.simulation = new Simulation(random, Journal.off());
    this.entanglement = new EntanglementSimulation(plan, simulation);
    this.stage = new Stage(simulation);
    this.ways = new Ways(plan);
    this.mail = new Mail(ways, plan.control(), simulation, stage);
    for (int number = 0; number < plan.nodes().size(); number++) {
      String name = plan.nodes().get(number).name();
      if (nodes.put(name, new Node(this, number, name)) != null) {
        throw new IllegalArgumentException("two nodes are called '" + name + "'");
      }
    }
  }

  /// The network of a plan, with the random numbers of a seed.
  public static QuantumNetwork of(NetworkPlan plan, long seed) {
    return new QuantumNetwork(plan, RandomStreams.seeded(seed));
  }

  /// A node by its name.
  public Node node(String name) {
    return Optional.ofNullable(nodes.get(name))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no node '%s'; there are: %s"
                        .formatted(name, String.join(", ", nodes.keySet()))));
  }

  /// All nodes, in the order of the plan.
  public Collection<Node> nodes() {
    return Collections.unmodifiableCollection(nodes.values());
  }

  /// The node with most neighbours, the first of such, and they.
  public List<Node> widestStar() {
    List<Set<Node>> neighbours = new ArrayList<>();
    List<Node> all = List.copyOf(nodes.values());
    all.forEach(_ -> neighbours.add(new LinkedHashSet<>()));
    for (NetworkPlan.Link link : plan.links()) {
      neighbours.get(link.a()).add(all.get(link.b()));
      neighbours.get(link.b()).add(all.get(link.a()));
    }
    int widest = 0;
    for (int node = 1; node < all.size(); node++) {
      widest = neighbours.get(node).size() > neighbours.get(widest).size() ? node : widest;
    }
    List<Node> star = new ArrayList<>(List.of(all.get(widest)));
    star.addAll(neighbours.get(widest));
    return star;
  }

  /// The simulated time.
  public Time now() {
    return simulation.now();
  }

  /// How long light takes from one node to another along the quickest way of links.
  public Time light(Node from, Node to) {
    return ways.quickest(from, to).latency();
  }

  /// Sets up the making of pairs between two nodes; without it the first [#entangle] does so, by
  /// [Terms#DEFAULT].
  ///
  /// @param asker whose wishes make pairs
  /// @throws RefusedException if no path can promise them
  public void connect(Node asker, Node other, Terms terms) {
    if (connections.containsKey(new Ends(asker, other))) {
      throw new IllegalStateException("'%s' is connected to '%s' already".formatted(asker, other));
    }
    Path path = ways.ofPairs(asker, other, terms.minFidelity());
    int number = connections.size();
    CircuitPlan circuit =
        new CircuitPlan(
            number,
            path.nodes(),
            path.edges(),
            new CircuitPlan.Service(Delivery.KEEP, OptionalLong.empty(), OptionalInt.of(0), 0),
            new CircuitPlan.Care(
                terms.swapping(),
                terms.cutOff(),
                terms.distilling(),
                0,
                Collections.nCopies(path.nodes().size(), terms.slots())));
    List<NetworkPlan.Node> sites = plan.nodes();
    Estimate estimate =
        new Estimate(
            ways.fidelity(path),
            sites.get(asker.number()).memory(),
            sites.get(other.number()).memory());
    Connection connection = new Connection(this, number, asker, other, estimate);
    connections.put(new Ends(asker, other), connection);
    entanglement.open(circuit, now(), Optional.empty(), connection);
    connection.stock(terms.stock());
  }

  /// A pair between two nodes, for the running program, which is one of the asker or of the other.
  ///
  /// @param asker the node whose wishes make pairs; the other one takes its halves as they come
  public Entangling entangle(Node asker, Node other) {
    Node here = stage.running().node();
    if (here != asker && here != other) {
      throw new IllegalStateException(
          "program '%s' of node '%s' asks for a pair between '%s' and '%s'"
              .formatted(stage.running(), here, asker, other));
    }
    if (!connections.containsKey(new Ends(asker, other))) {
      connect(asker, other, Terms.DEFAULT);
    }
    Connection connection = Objects.requireNonNull(connections.get(new Ends(asker, other)));
    return new Entangling(connection, here == asker ? 0 : 1, Optional.empty());
  }

  /// Runs until every program has ended, or until a time, when those that are left are ended where
  /// they wait.
  ///
  /// @return names of programs that had not ended by themselves
  /// @throws ProgramFailure with what a program threw
  public List<String> run(Time limit) {
    List<String> unfinished = new ArrayList<>();
    Optional<Throwable> failure = Stage.onVirtualThread(() -> unfinished.addAll(loop(limit)));
    if (failure.isPresent()) {
      switch (failure.get()) {
        case Error e -> throw e;
        case RuntimeException e -> throw e;
        case Throwable e -> throw new IllegalStateException(e);
      }
    }
    return unfinished;
  }

  /// Ends the run after what happens at present, from any thread.
  public void stop() {
    simulation.stop();
  }

  private List<String> loop(Time limit) {
    try {
      simulation.runUntil(limit);
    } catch (EventFailure e) {
      throw failed(e);
    }
    List<String> unfinished = stage.unfinished();
    stage.close();
    return unfinished;
  }

  private RuntimeException failed(EventFailure failure) {
    RuntimeException told = failure.getCause() instanceof ProgramFailure own ? own : failure;
    try {
      stage.close();
    } catch (ProgramFailure e) {
      told.addSuppressed(e);
    }
    return told;
  }

  void demand(int node, int circuit, long pairs) {
    simulation.in(Time.ZERO, _ -> entanglement.demand(node, circuit, pairs));
  }

  EntanglementSimulation entanglement() {
    return entanglement;
  }

  QubitMemory memory(int node) {
    return entanglement.memory(node);
  }

  RandomStream random(String name) {
    return simulation.random(name);
  }

  Stage stage() {
    return stage;
  }

  Mail mail() {
    return mail;
  }
}
