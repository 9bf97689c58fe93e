// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import yugma.kernel.time.Time;
import yugma.network.link.BlockEntry;
import yugma.network.link.LinkRun;
import yugma.network.scenario.Attack;
import yugma.network.scenario.Scenario;

/// Turns what the links did into the result of a run; goals are still to be judged.
public final class Findings {
  private Findings() {}

  /// The result of a run that has come to a time.
  ///
  /// @param links that ran, in the order of the scenario
  /// @param now where the run stands
  public static Result of(Scenario scenario, List<LinkRun> links, Time now, String version) {
    Map<String, LinkResult> results = new LinkedHashMap<>();
    List<Event> events = new ArrayList<>(attacks(scenario, now));
    for (LinkRun link : links) {
      results.put(
          link.link().id(),
          new LinkResult(new LinkFindings(link, now.seconds()).qkd(), link.book()));
      events.addAll(alarms(link));
    }
    events.sort(Comparator.comparingDouble(Event::timeS));
    return new Result(
        Result.FORMAT,
        new Result.ScenarioName(scenario.name(), scenario.digest()),
        scenario.run().seed(),
        version,
        now.seconds(),
        now.isBefore(scenario.run().simTime()),
        results,
        List.of(),
        events);
  }

  private static List<Event> attacks(Scenario scenario, Time now) {
    List<Event> events = new ArrayList<>();
    for (Attack attack : scenario.happenings().attacks()) {
      if (!attack.from().isAfter(now)) {
        events.add(
            new Event(attack.from().seconds(), "attack_begins", attack.link(), describe(attack)));
      }
      if (attack.from().isBefore(attack.until()) && attack.until().isBefore(now)) {
        events.add(
            new Event(attack.until().seconds(), "attack_ends", attack.link(), describe(attack)));
      }
    }
    return events;
  }

  private static String describe(Attack attack) {
    return String.format(
        Locale.ROOT,
        "intercept_resend fraction=%s basis=%s position_km=%s",
        attack.device().fraction(),
        LinkFindings.lower(attack.device().basis()),
        attack.device().positionKm());
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
        events.add(new Event(first.end().seconds(), kind, link.link().id(), what));
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
