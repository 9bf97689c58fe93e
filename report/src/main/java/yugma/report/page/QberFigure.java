// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import yugma.report.facts.BlockFacts;
import yugma.report.facts.EventFacts;
import yugma.report.facts.LinkFacts;
import yugma.report.facts.RunFacts;
import yugma.report.markup.Caption;
import yugma.report.plot.Axis;
import yugma.report.plot.Chart;
import yugma.report.plot.Layer;
import yugma.report.plot.Look;
import yugma.report.plot.Steps;

/// The error rates of a link's blocks over time, with the bounds of its watch.
record QberFigure(RunFacts run, LinkFacts link, Pen pen) {
  /// Steps of a curve; more would not be told apart on paper either.
  static final int STEPS = 300;

  /// Lines of a folded table.
  static final int LINES = 60;

  Figure figure() {
    List<BlockFacts> log = link.log();
    Scale time = Scale.ofTime(run.simTimeS());
    List<Layer> layers = new ArrayList<>();
    LinkMarks marks = new LinkMarks(run, link, time, pen);
    layers.addAll(marks.spans());
    level("qber.limit", Look.BOUND, keyLimit()).ifPresent(layers::add);
    OptionalDouble test = link.limit("test_basis_limit", "test_basis_error");
    level("qber.test_limit", Look.FOURTH, test).ifPresent(layers::add);
    curve("qber.test", Look.SECOND, log, BlockFacts::testError, time).ifPresent(layers::add);
    curve("qber.key", Look.FIRST, log, BlockFacts::qber, time).ifPresent(layers::add);
    layers.addAll(marks.moments());
    Caption caption =
        new Caption(
            "qber-" + run.links().indexOf(link),
            pen.say("qber.title", "link", pen.link(link)),
            description(log));
    Axis y = new Scale("%", 1).axis(pen, pen.say("qber.axis"), highest(log) * 100);
    Chart chart = new Chart(caption, time.timeAxis(pen, run.simTimeS()), y, layers);
    Figure.Folded folded = table(log, caption);
    return new Figure(
        caption,
        pen.say("links.qber"),
        chart.svg(),
        Optional.of(chart.legend()),
        Optional.of(folded));
  }

  private OptionalDouble keyLimit() {
    return link.limit("qber_limit", "key_basis_error");
  }

  private Optional<Layer> level(String key, Look look, OptionalDouble limit) {
    return limit.isEmpty()
        ? Optional.empty()
        : Optional.of(new Layer.Level(pen.say(key), look, limit.getAsDouble() * 100));
  }

  private Optional<Layer> curve(
      String key,
      Look look,
      List<BlockFacts> log,
      Function<BlockFacts, OptionalDouble> error,
      Scale time) {
    List<Steps.Stretch> stretches = new ArrayList<>();
    for (BlockFacts block : log) {
      OptionalDouble known = error.apply(block);
      if (known.isPresent()) {
        double from = time.of(block.fromS());
        double until = time.of(block.untilS());
        stretches.add(new Steps.Stretch(from, until, known.getAsDouble() * 100));
      }
    }
    return stretches.isEmpty()
        ? Optional.empty()
        : Optional.of(new Layer.Curve(pen.say(key), look, Steps.of(stretches, STEPS)));
  }

  private double highest(List<BlockFacts> log) {
    DoubleStream errors =
        log.stream()
            .flatMapToDouble(b -> DoubleStream.concat(stream(b.qber()), stream(b.testError())));
    DoubleStream limits = DoubleStream.concat(stream(keyLimit()), DoubleStream.of(0.001));
    return DoubleStream.concat(errors, limits).max().orElseThrow();
  }

  private static DoubleStream stream(OptionalDouble number) {
    return number.stream();
  }

  private String description(List<BlockFacts> log) {
    double[] errors = log.stream().flatMapToDouble(b -> b.qber().stream()).sorted().toArray();
    if (errors.length == 0) {
      return pen.say("qber.unknown");
    }
    String all =
        pen.say(
            "qber.desc",
            "blocks",
            log.stream().mapToLong(BlockFacts::blocks).sum(),
            "low",
            pen.percent(errors[0]),
            "high",
            pen.percent(errors[errors.length - 1]),
            "alarms",
            link.alarmedBlocks().size());
    return all + attacked(log).map(more -> " " + more).orElse("");
  }

  private Optional<String> attacked(List<BlockFacts> log) {
    Optional<EventFacts> attack = run.next("attack_begins", link.id(), 0);
    if (attack.isEmpty()) {
      return Optional.empty();
    }
    double begins = attack.get().timeS();
    double ends =
        run.next("attack_ends", link.id(), begins).map(EventFacts::timeS).orElse(Double.MAX_VALUE);
    OptionalDouble before = highest(log, 0, begins);
    OptionalDouble during = highest(log, begins, ends);
    return before.isEmpty() || during.isEmpty()
        ? Optional.empty()
        : Optional.of(
            pen.say("qber.attacked", "high", pen.percent(during), "before", pen.percent(before)));
  }

  /// The highest error rate of the blocks that began in a time and were done in it.
  private static OptionalDouble highest(List<BlockFacts> log, double fromS, double untilS) {
    return log.stream()
        .filter(block -> block.fromS() >= fromS && block.fromS() < untilS)
        .filter(block -> fromS > 0 || block.untilS() <= untilS)
        .flatMapToDouble(block -> block.qber().stream())
        .max();
  }

  private Figure.Folded table(List<BlockFacts> log, Caption caption) {
    Table table =
        new Table(
            caption.title(),
            Table.figures(pen.say("block.from")),
            Table.figures(pen.say("block.until")),
            Table.figures(pen.say("block.blocks")),
            Table.figures(pen.say("qber.key")),
            Table.figures(pen.say("qber.test")),
            pen.say("mark.alarm"));
    List<BlockFacts> shown = Steps.thinned(log, block -> block.qber().orElse(0), LINES);
    for (BlockFacts block : shown) {
      table.row(
          pen.seconds(block.fromS()),
          pen.seconds(block.untilS()),
          pen.whole(block.blocks()),
          pen.percent(block.qber()),
          pen.percent(block.testError()),
          pen.say(link.alarmedBlocks().contains(block.index()) ? "yes" : "no"));
    }
    return new Figure.Folded(table, note(pen, shown.size(), log.size()));
  }

  /// What a table that shows part of a log says of itself.
  static String note(Pen pen, int shown, int all) {
    return shown < all ? pen.say("table.short", "shown", shown, "all", all) : "";
  }
}
