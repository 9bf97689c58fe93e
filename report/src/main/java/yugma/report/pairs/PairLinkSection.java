// SPDX-License-Identifier: Apache-2.0
package yugma.report.pairs;

import java.util.ArrayList;
import java.util.List;
import yugma.report.facts.PairLinkFacts;
import yugma.report.facts.RunFacts;
import yugma.report.markup.Element;
import yugma.report.parts.Section;
import yugma.report.parts.Table;
import yugma.report.story.Pen;

/// The links that make entangled pairs, the busiest first where there are many.
public record PairLinkSection(RunFacts run, Pen pen) {
  private static final int MOST = 100;

  public Section section() {
    if (run.pairLinks().isEmpty()) {
      return Section.none();
    }
    String heading = pen.say("pairs.links_heading");
    Table table =
        new Table(
            heading,
            pen.say("pairs.link"),
            pen.say("demands.ends"),
            Table.figures(pen.say("pairs.pairs")),
            Table.figures(pen.say("pairs.rate")),
            Table.figures(pen.say("pairs.fidelity")),
            Table.figures(pen.say("pairs.attempts")),
            Table.figures(pen.say("pairs.success")));
    List<PairLinkFacts> shown =
        run.pairLinks().size() <= MOST
            ? run.pairLinks()
            : run.pairLinks().stream()
                .sorted(
                    (x, y) ->
                        Double.compare(y.number("pairs").orElse(0), x.number("pairs").orElse(0)))
                .limit(MOST)
                .toList();
    shown.forEach(link -> table.row(row(link)));
    List<Element> parts = new ArrayList<>(List.of(table.element()));
    if (shown.size() < run.pairLinks().size()) {
      parts.add(
          Section.note(
              pen.say("pairs.more_links", "shown", shown.size(), "all", run.pairLinks().size())));
    }
    return new Section("pair-links", heading, parts);
  }

  private String[] row(PairLinkFacts link) {
    return new String[] {
      link.id(),
      pen.say("way.link", "a", pen.node(link.a()), "b", pen.node(link.b())),
      pen.whole((long) link.number("pairs").orElse(0)),
      pen.figures().quantity(link.number("rate_hz").orElse(0), "Hz"),
      pen.figures().significant(link.number("fidelity").orElse(0), 4),
      pen.whole((long) link.number("attempts").orElse(0)),
      pen.figures().significant(link.number("success_probability").orElse(0), 3)
    };
  }
}
