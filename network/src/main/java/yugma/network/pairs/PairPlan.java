// SPDX-License-Identifier: Apache-2.0
package yugma.network.pairs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import yugma.entanglement.analytic.CircuitBounds;
import yugma.entanglement.circuit.CircuitPlan;
import yugma.entanglement.request.Request;
import yugma.entanglement.routing.Admission;
import yugma.entanglement.routing.Path;
import yugma.entanglement.simulation.NetworkPlan;
import yugma.network.scenario.Scenario;

/// The circuits that serve the requests of a scenario, as they are laid out before it runs.
public final class PairPlan {
  private final PairNetwork network;
  private final Map<String, List<Leg>> legs = new LinkedHashMap<>();
  private final Map<String, Refusal> refused = new LinkedHashMap<>();
  private final Map<String, Way> wanted = new LinkedHashMap<>();
  private int circuits;

  /// A circuit of a request, and its path by ids.
  public record Leg(CircuitPlan circuit, Route route) {}

  /// A path of a request, or the one that it would take if it were not refused.
  ///
  /// @param route by ids
  /// @param slots that it has at each node, on each side of a repeater
  /// @param pairs that it is to bring, where there is a number
  public record Way(Route route, List<Integer> slots, OptionalLong pairs) {
    public Way {
      slots = List.copyOf(slots);
    }
  }

  private PairPlan(PairNetwork network) {
    this.network = network;
  }

  /// Each request gets its paths in the order of the scenario, then all of them their slots.
  public static PairPlan of(Scenario scenario) {
    PairPlan plan = new PairPlan(PairNetwork.of(scenario));
    Routes routes = new Routes(plan.network);
    Map<Request, Routes.Choice.Admitted> admitted = new LinkedHashMap<>();
    for (Request request : scenario.entanglement().requests().values()) {
      switch (routes.choose(request)) {
        case Routes.Choice.Admitted choice -> admitted.put(request, choice);
        case Routes.Choice.Refused(Refusal why, Optional<Path> path) -> {
          plan.refused.put(request.name(), why);
          path.ifPresent(it -> plan.want(request, it));
        }
      }
    }
    plan.layOut(admitted);
    return plan;
  }

  /// A path that would be a refused request's own.
  private void want(Request request, Path path) {
    List<Integer> slots = new Slots(network, List.of(path)).of(path);
    wanted.put(request.name(), new Way(network.route(path), slots, request.pairs()));
  }

  private void layOut(Map<Request, Routes.Choice.Admitted> admitted) {
    Slots slots =
        new Slots(
            network, admitted.values().stream().flatMap(one -> one.paths().stream()).toList());
    for (Map.Entry<Request, Routes.Choice.Admitted> entry : admitted.entrySet()) {
      layOut(entry.getKey(), entry.getValue(), slots);
    }
  }

  private void layOut(Request request, Routes.Choice.Admitted choice, Slots slots) {
    List<Leg> own = new ArrayList<>();
    List<OptionalLong> pairs = split(request.pairs(), choice.shares());
    for (int i = 0; i < choice.paths().size(); i++) {
      Path path = choice.paths().get(i);
      Optional<Refusal> tooFew = tooFewSlots(request, path, slots);
      if (tooFew.isPresent()) {
        refused.put(request.name(), tooFew.get());
        want(request, path);
      } else if (pairs.get(i).orElse(1) > 0) {
        own.add(leg(circuits++, request, path, pairs.get(i), slots));
      }
    }
    legs.put(request.name(), own);
  }

  /// Rounds of distillation keep a pair each while the next is made.
  private Optional<Refusal> tooFewSlots(Request request, Path path, Slots slots) {
    int needed = request.care().distilling().rounds() + 1;
    List<Integer> given = slots.of(path);
    for (int position = 0; position < given.size(); position++) {
      if (given.get(position) < needed) {
        return Optional.of(
            network.named(
                new Admission.TooFewSlots(
                    path.nodes().get(position), given.get(position), needed)));
      }
    }
    return Optional.empty();
  }

  /// The number of pairs of each path: its share, rounded so that they add up.
  private static List<OptionalLong> split(OptionalLong pairs, List<Double> shares) {
    List<OptionalLong> parts = new ArrayList<>();
    double share = 0;
    long given = 0;
    for (double each : shares) {
      share += each;
      if (pairs.isEmpty()) {
        parts.add(pairs);
      } else {
        long until = Math.round(Math.min(1, share) * pairs.getAsLong());
        parts.add(OptionalLong.of(until - given));
        given = until;
      }
    }
    return parts;
  }

  private Leg leg(int number, Request request, Path path, OptionalLong pairs, Slots slots) {
    Request.Terms terms = request.terms();
    Request.Care care = request.care();
    CircuitPlan circuit =
        new CircuitPlan(
            number,
            path.nodes(),
            path.edges(),
            new CircuitPlan.Service(terms.delivery(), pairs, terms.window(), terms.testShare()),
            new CircuitPlan.Care(
                care.swapping(), care.cutOff(), care.distilling(), 0, slots.of(path)));
    return new Leg(circuit, network.route(path));
  }

  NetworkPlan network() {
    return network.plan();
  }

  PairNetwork names() {
    return network;
  }

  /// The circuits of a request; none if it was refused.
  public List<Leg> legs(String request) {
    return legs.getOrDefault(request, List.of());
  }

  /// Why requests are refused, by name.
  public Map<String, Refusal> refused() {
    return Map.copyOf(refused);
  }

  /// The paths of a request, or the one that it would take if it were not refused; none if nothing
  /// joins its ends.
  public List<Way> ways(String request) {
    List<Way> own = legs(request).stream().map(PairPlan::way).toList();
    return own.isEmpty() ? Optional.ofNullable(wanted.get(request)).stream().toList() : own;
  }

  private static Way way(Leg leg) {
    return new Way(leg.route(), leg.circuit().care().slots(), leg.circuit().service().pairs());
  }

  /// Between what the rate and the fidelity of a circuit lie.
  public CircuitBounds bounds(Leg leg) {
    return CircuitBounds.of(network.plan(), leg.circuit());
  }
}
