// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yugma.report.facts.DemandFacts;
import yugma.report.facts.RunFacts;
import yugma.report.markup.Element;
import yugma.report.parts.Section;
import yugma.report.parts.Table;
import yugma.report.story.Pen;
import yugma.report.story.Refusals;

/// Who asked for keys, what they got, and what they did not.
record DemandSection(RunFacts run, Pen pen) {
  private static final int MOST = 100;

  Section section() {
    if (run.demands().isEmpty()) {
      return Section.none();
    }
    String heading = pen.say("demands.heading");
    List<DemandFacts> shown = shown();
    Table table =
        new Table(
            heading,
            pen.say("demands.demand"),
            pen.say("demands.ends"),
            pen.say("demands.use"),
            Table.figures(pen.say("demands.asked")),
            Table.figures(pen.say("demands.delivered")),
            Table.figures(pen.say("demands.rate")),
            Table.figures(pen.say("demands.waiting")),
            Table.figures(pen.say("demands.delay")),
            Table.figures(pen.say("demands.delay_most")),
            Table.figures(pen.say("demands.left")),
            pen.say("demands.grade"),
            pen.say("demands.refused"));
    shown.forEach(demand -> table.row(row(demand)));
    List<Element> parts = new ArrayList<>(List.of(table.element()));
    if (shown.size() < run.demands().size()) {
      parts.add(
          Section.note(
              pen.say("demands.more", "shown", shown.size(), "all", run.demands().size())));
    }
    if (run.demands().stream().anyMatch(demand -> demand.refused().isPresent())) {
      parts.add(Section.note(pen.say("refused.never_weaker")));
    }
    return new Section("demands", heading, parts);
  }

  /// In the order of the scenario while they fit, else those first that lack something.
  private List<DemandFacts> shown() {
    return run.demands().size() <= MOST
        ? run.demands()
        : run.demands().stream()
            .sorted(Comparator.comparing(DemandFacts::isMet))
            .limit(MOST)
            .toList();
  }

  private String[] row(DemandFacts demand) {
    return new String[] {
      pen.demand(demand.id()),
      pen.say("way.link", "a", pen.node(demand.from()), "b", pen.node(demand.to())),
      pen.word("use", demand.word("use")),
      pen.bits(demand.number("asked_bits")),
      pen.bits(demand.number("delivered_bits")),
      pen.rate(demand.number("rate_bps")),
      pen.bits(demand.number("waiting_bits")),
      pen.time(demand.latencyS("p50")),
      pen.time(demand.latencyS("p95")),
      demand.number("hours_left").isEmpty()
          ? Pen.UNKNOWN
          : pen.time(demand.number("hours_left").getAsDouble() * 3600),
      demand.refused().isPresent() ? Pen.UNKNOWN : pen.word("grade", demand.word("grade")),
      demand.refused().isPresent() ? new Refusals(run, pen).reason(demand) : Pen.UNKNOWN
    };
  }
}
