// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yugma.kernel.time.Time;
import yugma.network.link.BlockEntry;
import yugma.network.link.LevelSeries;
import yugma.network.link.LinkRun;
import yugma.network.pairs.PairRun;
import yugma.network.relay.DemandRun;
import yugma.network.scenario.Attack;
import yugma.network.scenario.Impairment;
import yugma.network.scenario.Link;
import yugma.network.scenario.LostClock;
import yugma.network.scenario.Node;
import yugma.network.scenario.Scenario;

/// Turns what links and demands did into the result of a run; goals are still to be judged.
public final class Findings {
  private final Scenario scenario;
  private final List<LinkRun> links;
  private final List<DemandRun> demands;
  private final Optional<PairRun> pairs;
  private final Time now;

  private Findings(
      Scenario scenario,
      List<LinkRun> links,
      List<DemandRun> demands,
      Optional<PairRun> pairs,
      Time now) {
    this.scenario = scenario;
    this.links = links;
    this.demands = demands;
    this.pairs = pairs;
    this.now = now;
  }

  /// The result of a run that has come to a time.
  ///
  /// @param links that ran, in the order of the scenario
  /// @param demands in the order of the scenario
  /// @param pairs the entanglement network, where there is one
  /// @param now where the run stands
  public static Result of(
      Scenario scenario,
      List<LinkRun> links,
      List<DemandRun> demands,
      Optional<PairRun> pairs,
      Time now,
      String version) {
    return new Findings(scenario, links, demands, pairs, now).result(version);
  }

  private Result result(String version) {
    DemandFindings served = new DemandFindings(scenario, new StoreLife(links, demands), now);
    Map<String, DemandResult> demandResults = new LinkedHashMap<>();
    demands.forEach(run -> demandResults.put(run.demand().id(), served.of(run)));
    List<Event> events = new ArrayList<>(attacks(scenario, now));
    impairments(events);
    lostClocks(events);
    links.forEach(link -> events.addAll(alarms(link)));
    demands.forEach(run -> events.addAll(served.events(run)));
    events.sort(Comparator.comparingDouble(Event::timeS));
    return new Result(
        Result.FORMAT,
        new Result.ScenarioName(scenario.name(), scenario.digest()),
        scenario.run().seed(),
        version,
        now.seconds(),
        now.isBefore(scenario.run().simTime()),
        nodes(),
        linkResults(),
        satellites(),
        demandResults,
        pairs.map(run -> new PairFindings(scenario, run, now).requests()).orElse(Map.of()),
        List.of(),
        events);
  }

  private Map<String, LinkResult> linkResults() {
    Map<String, LinkResult> results = new LinkedHashMap<>();
    for (LinkRun link : links) {
      List<LinkResult.Level> levels = new ArrayList<>();
      for (LevelSeries.Point point : link.levels().points()) {
        levels.add(new LinkResult.Level(point.time().seconds(), point.bits()));
      }
      levels.add(new LinkResult.Level(now.seconds(), link.store().available()));
      results.put(
          link.link().id(),
          new LinkResult(
              link.link().a(),
              link.link().b(),
              link.link().medium().word(),
              LossBudget.of(link),
              link.states().stream()
                  .map(
                      state ->
                          new LinkResult.StateResult(
                              state.from().seconds(), LinkFindings.lower(state.state())))
                  .toList(),
              levels,
              Optional.of(new LinkFindings(link, now.seconds(), links.size()).qkd()),
              Optional.of(link.book()),
              pairs(link.link().id())));
    }
    for (String id : scenario.entanglement().links().keySet()) {
      if (!results.containsKey(id)) {
        results.put(id, heralding(scenario.link(id)));
      }
    }
    return results;
  }

  /// A link of pairs alone.
  private LinkResult heralding(Link link) {
    return new LinkResult(
        link.a(),
        link.b(),
        link.medium().word(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        pairs(link.id()));
  }

  private Optional<PairsResult> pairs(String link) {
    return pairs.flatMap(run -> new PairFindings(scenario, run, now).link(link));
  }

  private Map<String, NodeResult> nodes() {
    Map<String, NodeResult> results = new LinkedHashMap<>();
    for (Node node : scenario.nodes().values()) {
      Map<String, NodeResult.Buffer> buffers = new LinkedHashMap<>();
      for (LinkRun link : links) {
        if (link.link().a().equals(node.id()) || link.link().b().equals(node.id())) {
          LevelSeries levels = link.levels();
          buffers.put(
              link.link().id(),
              new NodeResult.Buffer(link.store().available(), levels.lowest(), levels.highest()));
        }
      }
      results.put(
          node.id(),
          new NodeResult(
              LinkFindings.lower(node.kind()),
              node.owner().country(),
              node.owner().operator(),
              LinkFindings.lower(node.owner().trust()),
              buffers));
    }
    return results;
  }

  private Map<String, SatelliteResult> satellites() {
    Map<String, SatelliteResult> results = new LinkedHashMap<>();
    for (Node node : scenario.nodes().values()) {
      if (node.orbit().isPresent()) {
        results.put(node.id(), new PassFindings(now.seconds()).of(node.id(), links));
      }
    }
    return results;
  }

  /// Whether another cut of the same link covers a moment: of several that overlap, the first
  /// beginning and the last end are told.
  private boolean isCutAlready(Impairment one, Time moment) {
    return one.isCut()
        && scenario.happenings().impairments().stream()
            .filter(other -> !other.equals(one) && other.isCut() && other.link().equals(one.link()))
            .anyMatch(other -> other.from().isBefore(moment) && moment.isBefore(other.until()));
  }

  private void impairments(List<Event> events) {
    for (Impairment one : scenario.happenings().impairments()) {
      String kind = one.isCut() ? "cut" : "loss";
      Map<String, String> details =
          one.isCut() ? Map.of() : Map.of("loss_db", "" + one.lossDb().getAsDouble());
      if (!one.from().isAfter(now) && !isCutAlready(one, one.from())) {
        events.add(Event.ofLink(one.from().seconds(), kind + "_begins", one.link(), details));
      }
      if (one.until().isBefore(now) && !isCutAlready(one, one.until())) {
        events.add(Event.ofLink(one.until().seconds(), kind + "_ends", one.link(), details));
      }
    }
  }

  private void lostClocks(List<Event> events) {
    for (LostClock one : scenario.happenings().lostClocks()) {
      if (!one.from().isAfter(now)) {
        events.add(
            Event.ofLink(one.from().seconds(), "desynchronisation_begins", one.link(), Map.of()));
      }
      if (one.until().isBefore(now)) {
        events.add(
            Event.ofLink(one.until().seconds(), "desynchronisation_ends", one.link(), Map.of()));
      }
    }
  }

  private static List<Event> attacks(Scenario scenario, Time now) {
    List<Event> events = new ArrayList<>();
    for (Attack attack : scenario.happenings().attacks()) {
      if (!attack.from().isAfter(now)) {
        events.add(
            Event.ofLink(
                attack.from().seconds(), "attack_begins", attack.link(), describe(attack)));
      }
      if (attack.from().isBefore(attack.until()) && attack.until().isBefore(now)) {
        events.add(
            Event.ofLink(attack.until().seconds(), "attack_ends", attack.link(), describe(attack)));
      }
    }
    return events;
  }

  private static Map<String, String> describe(Attack attack) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("attack", "intercept_resend");
    details.put("fraction", "" + attack.device().fraction());
    details.put("basis", LinkFindings.lower(attack.device().basis()));
    details.put("position_km", "" + attack.device().positionKm());
    return details;
  }

  /// An event for the first alarm of each row of blocks that raise one, and for the first block
  /// that is quiet again.
  private static List<Event> alarms(LinkRun link) {
    List<Event> events = new ArrayList<>();
    boolean alarmed = false;
    for (List<BlockEntry> row : rows(link.blocks())) {
      BlockEntry first = Collections.min(row, Comparator.comparing(BlockEntry::end));
      String what =
          first.alarms().stream()
              .map(alarm -> LinkFindings.lower(alarm.what()))
              .collect(Collectors.joining(" "));
      if (alarmed || !what.isEmpty()) {
        String kind = what.isEmpty() ? "all_clear" : "alarm";
        Map<String, String> details = what.isEmpty() ? Map.of() : Map.of("what", what);
        events.add(Event.ofLink(first.end().seconds(), kind, link.link().id(), details));
      }
      alarmed = !what.isEmpty();
    }
    return events;
  }

  /// The blocks in the order in which they were sent, cut where alarms begin or end.
  private static List<List<BlockEntry>> rows(List<BlockEntry> blocks) {
    List<List<BlockEntry>> rows = new ArrayList<>();
    List<BlockEntry> sent =
        blocks.stream().sorted(Comparator.comparingInt(BlockEntry::index)).toList();
    for (BlockEntry block : sent) {
      boolean goesOn =
          !rows.isEmpty()
              && rows.getLast().getFirst().alarms().isEmpty() == block.alarms().isEmpty();
      if (!goesOn) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(block);
    }
    return rows;
  }
}
