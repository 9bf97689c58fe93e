// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yugma.report.facts.LinkFacts;
import yugma.report.facts.LinkFacts.Loss;
import yugma.report.facts.RunFacts;
import yugma.report.markup.Caption;
import yugma.report.parts.Figure;
import yugma.report.parts.Section;
import yugma.report.parts.Table;
import yugma.report.plot.Bars;
import yugma.report.story.Pen;

/// Where the light of the worst link is lost.
record LossSection(RunFacts run, Pen pen) {
  Section section() {
    return run.links().stream()
        .filter(link -> link.lossDb().isPresent())
        .max(Comparator.comparingDouble(link -> link.lossDb().orElse(0)))
        .map(this::section)
        .orElseGet(Section::none);
  }

  private Section section(LinkFacts link) {
    List<Loss> losses = link.losses();
    double total = link.lossDb().orElse(0);
    Loss largest = losses.stream().max(Comparator.comparingDouble(Loss::db)).orElseThrow();
    boolean ofMany = run.links().stream().filter(l -> l.lossDb().isPresent()).count() > 1;
    String description =
        pen.say(
            ofMany ? "loss.desc" : "loss.desc_one",
            "link",
            pen.link(link),
            "total",
            pen.decibels(total),
            "photons",
            pen.figures().significant(StrictMath.pow(10, total / 10), 3),
            "part",
            pen.word("loss", largest.what()),
            "db",
            pen.decibels(largest.db()));
    Caption caption =
        new Caption("loss-budget", pen.say("loss.title", "link", pen.link(link)), description);
    List<Bars.Bar> bars =
        losses.stream()
            .map(l -> new Bars.Bar(pen.word("loss", l.what()), l.db(), pen.decibels(l.db())))
            .toList();
    Figure figure =
        new Figure(
            caption,
            caption.title(),
            new Bars(caption, bars).svg(),
            Optional.empty(),
            Optional.of(new Figure.Folded(table(losses, caption, total), "")));
    return new Section("loss", pen.say("loss.heading"), List.of(figure.element(pen)));
  }

  private Table table(List<Loss> losses, Caption caption, double total) {
    Table table =
        new Table(
            caption.title(),
            pen.say("loss.part"),
            Table.figures(pen.say("loss.db")),
            Table.figures(pen.say("loss.passes")));
    losses.forEach(loss -> row(table, pen.word("loss", loss.what()), loss.db()));
    row(table, pen.say("loss.sum"), total);
    return table;
  }

  private void row(Table table, String what, double db) {
    table.row(what, pen.decibels(db), pen.percent(StrictMath.pow(10, -db / 10)));
  }
}
