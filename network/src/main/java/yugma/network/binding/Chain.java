// SPDX-License-Identifier: Apache-2.0
package yugma.network.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.entanglement.request.Delivery;
import yugma.entanglement.request.Distilling;
import yugma.entanglement.request.Request;
import yugma.kernel.time.Time;
import yugma.network.pairs.PairPlan;
import yugma.network.scenario.Link;
import yugma.network.scenario.Medium;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.entanglement.Site;
import yugma.physics.optics.Fibre;

/// The path of a request: nodes, and the links between them.
///
/// @param stops in order, both ends included
/// @param hops one less
/// @param keeps whether the ends store their halves until each knows of the other's
/// @param distilling of each link's pairs
/// @param cutOff age at which a repeater throws an unswapped pair away, in s; infinite for none
/// @param open pairs for which the first end tries at a time, at most: as many as its window holds,
///   and as are asked for
record Chain(
    List<Stop> stops,
    List<Hop> hops,
    boolean keeps,
    Distilling distilling,
    double cutOff,
    int open) {
  /// More than a node has slots.
  private static final int MANY = 1_000_000;

  Chain {
    stops = List.copyOf(stops);
    hops = List.copyOf(hops);
  }

  static Chain of(Scenario scenario, Request request, PairPlan.Way way) {
    List<String> nodes = way.route().nodes();
    List<String> links = way.route().links();
    List<Stop> stops = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Site site = scenario.entanglement().site(nodes.get(i));
      stops.add(new Stop(nodes.get(i), site.memory(), site.processor(), way.slots().get(i)));
    }
    List<Hop> hops = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      Link link = scenario.link(links.get(i));
      hops.add(
          Hop.of(
              link.id(),
              fibre(link).lengthKm(),
              fibre(link).latency().seconds(),
              scenario.entanglement().link(link.id()).scheme(),
              !link.a().equals(nodes.get(i))));
    }
    boolean keeps = request.terms().delivery() == Delivery.KEEP;
    long open = Math.min(way.pairs().orElse(MANY), request.terms().window().orElse(MANY));
    double cutOff = request.care().cutOff().map(Time::seconds).orElse(Double.POSITIVE_INFINITY);
    return new Chain(stops, hops, keeps, request.care().distilling(), cutOff, (int) open);
  }

  private static Fibre fibre(Link link) {
    return switch (link.medium()) {
      case Medium.Glass(var fibre) -> fibre;
      case Medium.Sky _ ->
          throw new IllegalArgumentException("link '" + link.id() + "' heralds in free space");
    };
  }

  /// How many pairs a hop can try for at a time: distillation keeps a slot for each round.
  int lanes(int hop) {
    int slots = Math.min(stops.get(hop).slots(), stops.get(hop + 1).slots());
    return Math.max(1, Math.min(slots - distilling.rounds(), hop == 0 ? open : MANY));
  }

  /// One of its hops by itself.
  Chain alone(int hop) {
    return new Chain(
        stops.subList(hop, hop + 2),
        hops.subList(hop, hop + 1),
        false,
        distilling,
        cutOff,
        hop == 0 ? open : MANY);
  }

  /// The probability that all swaps succeed.
  double swapSuccess() {
    double success = 1;
    for (Stop stop : stops.subList(1, stops.size() - 1)) {
      success *= stop.processor().swapSuccess();
    }
    return success;
  }

  /// How long light takes from end to end.
  double lightSeconds() {
    return hops.stream().mapToDouble(Hop::light).sum();
  }

  /// What a station between the ends of a hop is like: one of them that swaps, or the first.
  Stop model(int hop) {
    boolean isFirst = hop == 0 && stops.size() > 2;
    return stops.get(isFirst ? hop + 1 : hop);
  }

  /// With stations like a node's put into a hop at equal distances; nothing where nobody knows what
  /// a part of it would give.
  Optional<Chain> with(int hop, int stations) {
    return hops.get(hop).part(stations + 1).map(part -> with(hop, stations, part));
  }

  private Chain with(int hop, int stations, Hop part) {
    Stop model = model(hop);
    List<Stop> more = new ArrayList<>(stops.subList(0, hop + 1));
    List<Hop> parts = new ArrayList<>(hops.subList(0, hop));
    for (int i = 1; i <= stations; i++) {
      int slots = Math.max(1, model.memory().slots() / 2);
      more.add(new Stop(model.node(), model.memory(), model.processor(), slots));
      parts.add(part);
    }
    parts.add(part);
    more.addAll(stops.subList(hop + 1, stops.size()));
    parts.addAll(hops.subList(hop + 1, hops.size()));
    return new Chain(more, parts, keeps, distilling, cutOff, open);
  }
}
