// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.ArrayList;
import java.util.List;
import yugma.report.facts.PassFacts;
import yugma.report.facts.RunFacts;
import yugma.report.markup.Element;
import yugma.report.parts.Section;
import yugma.report.parts.Table;
import yugma.report.story.Pen;

/// When satellites passed over their stations, and what key that gave.
record PassSection(RunFacts run, Pen pen) {
  private static final int MOST = 100;

  Section section() {
    List<PassFacts> passes = run.passes();
    if (passes.isEmpty()) {
      return Section.none();
    }
    long clear = passes.stream().filter(pass -> pass.sky().equals("clear")).count();
    double bits = passes.stream().mapToDouble(PassFacts::keyBits).sum();
    String summary =
        pen.say(
            "passes.summary",
            "passes",
            passes.size(),
            "clear",
            pen.whole(clear),
            "bits",
            pen.bits(bits));
    List<Element> parts = new ArrayList<>(List.of(Section.paragraph(summary)));
    parts.add(table(passes).element());
    if (passes.size() > MOST) {
      parts.add(Section.note(pen.say("table.short", "shown", MOST, "all", passes.size())));
    }
    return new Section("passes", pen.say("passes.heading"), parts);
  }

  private Table table(List<PassFacts> passes) {
    Table table =
        new Table(
            pen.say("passes.heading"),
            pen.say("passes.satellite"),
            pen.say("passes.station"),
            Table.figures(pen.say("passes.from")),
            Table.figures(pen.say("passes.lasts")),
            Table.figures(pen.say("passes.elevation")),
            pen.say("passes.sky"),
            Table.figures(pen.say("passes.loss")),
            Table.figures(pen.say("passes.key")),
            Table.figures(pen.say("passes.qber")));
    for (PassFacts pass : passes.subList(0, Math.min(MOST, passes.size()))) {
      table.row(
          pen.node(pass.satellite()),
          pen.node(pass.station()),
          pen.time(pass.fromS()),
          pen.time(pass.untilS() - pass.fromS()),
          pen.figures().significant(pass.maxElevationDeg(), 3) + "°",
          pen.word("sky", pass.sky()),
          pen.decibels(pass.bestLossDb()),
          pen.bits((double) pass.keyBits()),
          pen.percent(pass.qber()));
    }
    return table;
  }
}
