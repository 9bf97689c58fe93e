// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import yugma.report.facts.BlockFacts;
import yugma.report.facts.LinkFacts;
import yugma.report.facts.RunFacts;
import yugma.report.markup.Caption;
import yugma.report.parts.Figure;
import yugma.report.parts.Scale;
import yugma.report.parts.Table;
import yugma.report.plot.Axis;
import yugma.report.plot.Chart;
import yugma.report.plot.Layer;
import yugma.report.plot.Look;
import yugma.report.plot.Point;
import yugma.report.plot.Steps;
import yugma.report.story.Pen;

/// The secret key of a link's blocks over time, beside what the closed form predicts.
record RateFigure(RunFacts run, LinkFacts link, Pen pen) {
  Figure figure() {
    List<BlockFacts> log = link.log();
    Scale time = Scale.ofTime(run.simTimeS());
    OptionalDouble predicted = link.qkd("predicted_secret_key_rate_bps");
    double highest = log.stream().flatMapToDouble(b -> b.rateBps().stream()).max().orElse(0);
    Scale rate = Scale.of(Math.max(highest, predicted.orElse(0)), "bit/s");
    LinkMarks marks = new LinkMarks(run, link, time, pen);
    List<Layer> layers = new ArrayList<>(marks.spans());
    predicted.ifPresent(
        bps -> layers.add(new Layer.Level(pen.say("rate.predicted"), Look.BOUND, rate.of(bps))));
    layers.addAll(curve(log, time, rate));
    layers.addAll(lost(log, time));
    layers.addAll(marks.moments());
    Caption caption =
        new Caption(
            "rate-" + run.links().indexOf(link),
            pen.say("rate.title", "link", pen.link(link)),
            description(log));
    Axis y =
        rate.axis(
            pen,
            pen.say("rate.axis", "unit", rate.unit()),
            Math.max(highest, predicted.orElse(0)) * 1.02);
    Chart chart = new Chart(caption, time.timeAxis(pen, run.simTimeS()), y, layers);
    return new Figure(
        caption,
        pen.say("links.rate"),
        chart.svg(),
        Optional.of(chart.legend()),
        Optional.of(table(log, caption)));
  }

  private List<Layer> curve(List<BlockFacts> log, Scale time, Scale rate) {
    List<Steps.Stretch> stretches = new ArrayList<>();
    for (BlockFacts block : log) {
      OptionalDouble bps = block.rateBps();
      if (bps.isPresent()) {
        double from = time.of(block.fromS());
        double until = time.of(block.untilS());
        stretches.add(new Steps.Stretch(from, until, rate.of(bps.getAsDouble())));
      }
    }
    return stretches.isEmpty()
        ? List.of()
        : List.of(
            new Layer.Curve(
                pen.say("rate.block"), Look.FIRST, Steps.of(stretches, QberFigure.STEPS)));
  }

  private List<Layer> lost(List<BlockFacts> log, Scale time) {
    List<Point> points =
        log.stream()
            .filter(block -> block.lost().isPresent())
            .map(block -> new Point(time.of((block.fromS() + block.untilS()) / 2), 0))
            .toList();
    return points.isEmpty()
        ? List.of()
        : List.of(
            new Layer.Signs(pen.say("mark.lost"), Look.LOST, Steps.thinned(points, Point::x, 40)));
  }

  private String description(List<BlockFacts> log) {
    long blocks = log.stream().mapToLong(BlockFacts::blocks).sum();
    long lost = log.stream().filter(b -> b.lost().isPresent()).mapToLong(BlockFacts::blocks).sum();
    String all =
        pen.say(
            "rate.desc",
            "mean",
            pen.rate(link.qkd("secret_key_rate_bps")),
            "predicted",
            pen.rate(link.qkd("predicted_secret_key_rate_bps")),
            "lost",
            pen.whole(lost),
            "blocks",
            blocks);
    OptionalDouble plob = link.qkd("plob_bps");
    return plob.isEmpty() ? all : all + " " + pen.say("rate.plob", "plob", pen.rate(plob));
  }

  private Figure.Folded table(List<BlockFacts> log, Caption caption) {
    Table table =
        new Table(
            caption.title(),
            Table.figures(pen.say("block.from")),
            pen.say("block.drawn"),
            Table.figures(pen.say("block.sifted")),
            Table.figures(pen.say("block.key")),
            Table.figures(pen.say("links.rate")),
            pen.say("block.lost"));
    List<BlockFacts> shown = Steps.thinned(log, BlockFacts::keyBits, QberFigure.LINES);
    for (BlockFacts block : shown) {
      table.row(
          pen.seconds(block.fromS()),
          pen.word("drawn", block.drawn()),
          pen.whole(block.siftedBits()),
          pen.whole(block.keyBits()),
          pen.rate(block.rateBps()),
          block.lost().map(why -> pen.word("lost", why)).orElse(""));
    }
    return new Figure.Folded(table, QberFigure.note(pen, shown.size(), log.size()));
  }
}
