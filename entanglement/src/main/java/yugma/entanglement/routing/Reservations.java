// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// What demands have taken of a network, and what is left: pairs a second of each edge and slots of
/// each node.
///
/// A demand takes two slots of each node that swaps for it and one at each end, and so many pairs
/// of each edge that its own remain when swaps have failed. It goes along the cheapest of k paths
/// that can carry it, by seconds per pair of what edges have left, so demands spread ([Chakraborty
/// 2020](https://doi.org/10.1109/TQE.2020.3028172) plans all at once instead). One thread at a
/// time.
public final class Reservations {
  private static final int SLOTS_OF_END = 1;
  private static final int SLOTS_OF_SWAP = 2;

  /// A share of what an edge makes that may be promised twice, for the rounding of sums.
  private static final double ROUNDING = 1e-9;

  private final Graph graph;
  private final int count;
  private final double[] leftHz;
  private final int[] leftSlots;

  /// How many reservations use each edge: when the last goes, the edge has exactly its rate again.
  private final int[] users;

  private final Map<Long, Admission.Reserved> held = new HashMap<>();
  private long number;
  private final Dijkstra cheapest;
  private final ShortestPaths several;
  private final WidestPath widest;

  /// A network of which nothing is taken.
  ///
  /// @param paths k, how many are tried for a demand before it is refused, at least 1
  public Reservations(Graph graph, int paths) {
    if (paths < 1) {
      throw new IllegalArgumentException("number of paths is " + paths + ", must be at least 1");
    }
    this.graph = graph;
    this.count = paths;
    this.leftHz = new double[graph.edges()];
    this.users = new int[graph.edges()];
    this.leftSlots = new int[graph.nodes()];
    for (int edge = 0; edge < leftHz.length; edge++) {
      leftHz[edge] = graph.pairsHz(edge);
    }
    for (int node = 0; node < leftSlots.length; node++) {
      leftSlots[node] = graph.site(node).slots();
    }
    this.cheapest = new Dijkstra(graph);
    this.several = new ShortestPaths(graph);
    this.widest = new WidestPath(graph);
  }

  /// Pairs a second that an edge has left.
  public double leftHz(int edge) {
    return leftHz[edge];
  }

  /// Slots that a node has left.
  public int leftSlots(int node) {
    return leftSlots[node];
  }

  /// Admits a demand on the best path that can carry it and takes what it needs, or says why not.
  public Admission admit(Demand demand) {
    Optional<Admission.Refused> ends = endsWithoutSlots(demand);
    if (ends.isPresent()) {
      return ends.get();
    }
    Price price = remaining(demand);
    Optional<Path> first = cheapest.path(demand.from(), demand.to(), price);
    if (first.isEmpty()) {
      return blocked(demand);
    }
    return refusal(demand, first.get())
        .map(why -> onOthers(demand, price, first.get(), why))
        .orElseGet(() -> reserve(demand, first.get()));
  }

  /// Admits a demand on a path of its choice, or says why not.
  public Admission admit(Demand demand, Path path) {
    return endsWithoutSlots(demand)
        .or(() -> withoutSlots(path))
        .or(() -> refusal(demand, path))
        .map(Admission.class::cast)
        .orElseGet(() -> reserve(demand, path));
  }

  private Optional<Admission.Refused> withoutSlots(Path path) {
    return path.between().stream()
        .filter(node -> slots(node) > 0)
        .findFirst()
        .map(node -> new Admission.TooFewSlots(node, leftSlots[node], SLOTS_OF_SWAP));
  }

  /// On another than the cheapest path, for which there was a refusal. The path that would be most
  /// faithful if all pairs were Werner pairs tells at once whether to look for any, and is the last
  /// resort when those that are cheap are not faithful enough.
  private Admission onOthers(Demand demand, Price price, Path cheap, Admission.Refused first) {
    Optional<Path> faithful = mostFaithful(demand);
    Path best =
        faithful.filter(path -> fidelity(demand, path) >= fidelity(demand, cheap)).orElse(cheap);
    if (fidelity(demand, best) < demand.minFidelity()) {
      return unfaithful(demand, best);
    }
    List<Path> others = new ArrayList<>();
    if (count > 1) {
      others.addAll(several.paths(demand.from(), demand.to(), count, price));
      others.removeFirst();
    }
    faithful.ifPresent(others::add);
    for (Path path : others) {
      if (refusal(demand, path).isEmpty()) {
        return reserve(demand, path);
      }
    }
    return first instanceof Admission.TooUnfaithful
        ? faithful.flatMap(path -> refusal(demand, path)).orElse(first)
        : first;
  }

  /// Gives back what a demand has taken.
  public void release(Admission.Reserved reserved) {
    if (!held.remove(reserved.number(), reserved)) {
      throw new IllegalArgumentException(
          "reservation "
              + reserved.number()
              + " is not held: released before, or of another network");
    }
    take(reserved, -1);
  }

  private Price remaining(Demand demand) {
    double least = demand.pairsHz();
    return new Left(demand, edge -> spent(demand, edge) / Math.max(leftHz[edge], least), _ -> 0);
  }

  /// The network as it is for a demand's pairs.
  private Graph seen(Demand demand) {
    return demand.made().orElse(graph);
  }

  /// Pairs of an edge that one of a demand's is made from; without an end if none ever is.
  private double spent(Demand demand, int edge) {
    return demand.made().isEmpty() || graph.pairsHz(edge) == 0
        ? 1
        : graph.pairsHz(edge) / demand.made().get().pairsHz(edge);
  }

  private Optional<Path> mostFaithful(Demand demand) {
    Price infidelity = Price.infidelity(seen(demand));
    Price price = new Left(demand, infidelity::ofEdge, infidelity::ofNode);
    return cheapest.path(demand.from(), demand.to(), price);
  }

  private double fidelity(Demand demand, Path path) {
    return PathYield.fidelity(seen(demand), path);
  }

  private Admission.Refused unfaithful(Demand demand, Path path) {
    return new Admission.TooUnfaithful(path, fidelity(demand, path), demand.minFidelity());
  }

  private Optional<Admission.Refused> endsWithoutSlots(Demand demand) {
    for (int end : List.of(demand.from(), demand.to())) {
      if (leftSlots[end] < SLOTS_OF_END) {
        return Optional.of(new Admission.TooFewSlots(end, leftSlots[end], SLOTS_OF_END));
      }
    }
    return Optional.empty();
  }

  private Optional<Admission.Refused> refusal(Demand demand, Path path) {
    if (fidelity(demand, path) < demand.minFidelity()) {
      return Optional.of(unfaithful(demand, path));
    }
    double delivered = neededHz(demand, path);
    for (int edge : path.edges()) {
      double needed = delivered * spent(demand, edge);
      if (!has(edge, needed)) {
        return Optional.of(new Admission.TooSlow(edge, leftHz[edge], needed));
      }
    }
    return demand.term().flatMap(term -> late(demand, term, path));
  }

  /// The first pair comes when all edges have made theirs and all swaps are told, the others at the
  /// rate that is reserved.
  private Optional<Admission.Refused> late(Demand demand, Demand.Term term, Path path) {
    double[] seconds = new double[path.hops()];
    Arrays.fill(seconds, 1 / neededHz(demand, path));
    double last = PathYield.nested(graph, path, seconds) + (term.pairs() - 1) / demand.pairsHz();
    double within = term.within().seconds();
    return last <= within ? Optional.empty() : Optional.of(new Admission.TooLate(last, within));
  }

  private double neededHz(Demand demand, Path path) {
    return demand.pairsHz() / PathYield.swapSuccess(graph, path);
  }

  private boolean has(int edge, double hz) {
    return leftHz[edge] + ROUNDING * graph.pairsHz(edge) >= hz;
  }

  /// What stands in the way when no path is left at all.
  private Admission.Refused blocked(Demand demand) {
    int from = demand.from();
    int to = demand.to();
    Optional<Path> any = widest.path(from, to, graph::pairsHz, this::passing);
    if (any.isEmpty()) {
      return new Admission.NoPath(from, to);
    }
    return widest
        .path(from, to, edge -> Math.max(leftHz[edge], 0), this::slots)
        .map(path -> narrowest(path, demand.pairsHz()))
        .orElseGet(() -> full(any.get(), demand.pairsHz()));
  }

  private Admission.Refused narrowest(Path path, double wantedHz) {
    int narrow = path.edges().getFirst();
    for (int edge : path.edges()) {
      narrow = leftHz[edge] < leftHz[narrow] ? edge : narrow;
    }
    return new Admission.TooSlow(narrow, leftHz[narrow], wantedHz);
  }

  /// The first node of a path without slots, or else its narrowest edge.
  private Admission.Refused full(Path path, double wantedHz) {
    for (int node : path.between()) {
      if (leftSlots[node] < SLOTS_OF_SWAP) {
        return new Admission.TooFewSlots(node, leftSlots[node], SLOTS_OF_SWAP);
      }
    }
    return narrowest(path, wantedHz);
  }

  private double passing(int node) {
    return graph.site(node).swaps() ? 0 : Double.POSITIVE_INFINITY;
  }

  private double slots(int node) {
    return leftSlots[node] < SLOTS_OF_SWAP ? Double.POSITIVE_INFINITY : passing(node);
  }

  private Admission reserve(Demand demand, Path path) {
    Admission.Reserved reserved =
        new Admission.Reserved(number++, demand, path, neededHz(demand, path));
    held.put(reserved.number(), reserved);
    take(reserved, 1);
    return reserved;
  }

  private void take(Admission.Reserved reserved, int sign) {
    Path path = reserved.path();
    for (int edge : path.edges()) {
      users[edge] += sign;
      leftHz[edge] =
          users[edge] == 0
              ? graph.pairsHz(edge)
              : leftHz[edge] - sign * reserved.edgePairsHz() * spent(reserved.demand(), edge);
    }
    for (int node : path.between()) {
      leftSlots[node] -= sign * SLOTS_OF_SWAP;
    }
    leftSlots[path.from()] -= sign * SLOTS_OF_END;
    leftSlots[path.to()] -= sign * SLOTS_OF_END;
  }

  /// Prices that leave out edges with too little rate left and nodes that cannot swap.
  private final class Left implements Price {
    private final Demand demand;
    private final IntToDoubleFunction edges;
    private final IntToDoubleFunction nodes;

    Left(Demand demand, IntToDoubleFunction edges, IntToDoubleFunction nodes) {
      this.demand = demand;
      this.edges = edges;
      this.nodes = nodes;
    }

    @Override
    public double ofEdge(int edge) {
      return has(edge, demand.pairsHz() * spent(demand, edge))
          ? edges.applyAsDouble(edge)
          : Double.POSITIVE_INFINITY;
    }

    @Override
    public double ofNode(int node) {
      return slots(node) + nodes.applyAsDouble(node);
    }
  }
}
