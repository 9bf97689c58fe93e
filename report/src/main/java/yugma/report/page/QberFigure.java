// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import yugma.report.facts.BlockFacts;
import yugma.report.facts.EventFacts;
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
import yugma.report.plot.Steps;
import yugma.report.story.Pen;

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
    limit("qber.limit", Look.BOUND, "key_basis_error", BlockFacts::qberLimit)
        .ifPresent(layers::add);
    limit("qber.test_limit", Look.FOURTH, "test_basis_error", BlockFacts::testLimit)
        .ifPresent(layers::add);
    curve("qber.test", Look.SECOND, BlockFacts::testError).ifPresent(layers::add);
    curve("qber.key", Look.FIRST, BlockFacts::qber).ifPresent(layers::add);
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

  /// The limit as the blocks tell it, or else a level at that of the first alarm.
  private Optional<Layer> limit(
      String key, Look look, String alarm, Function<BlockFacts, OptionalDouble> limit) {
    OptionalDouble level = link.limit(alarm);
    return curve(key, look, limit)
        .or(
            () ->
                level.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Layer.Level(pen.say(key), look, level.getAsDouble() * 100)));
  }

  private Optional<Layer> curve(String key, Look look, Function<BlockFacts, OptionalDouble> error) {
    Scale time = Scale.ofTime(run.simTimeS());
    List<Steps.Stretch> stretches = new ArrayList<>();
    for (BlockFacts block : link.log()) {
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
    DoubleStream all =
        log.stream()
            .flatMap(b -> Stream.of(b.qber(), b.testError(), b.qberLimit(), b.testLimit()))
            .flatMapToDouble(OptionalDouble::stream);
    return DoubleStream.concat(all, DoubleStream.of(link.limit("key_basis_error").orElse(0.001)))
        .max()
        .orElseThrow();
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
    Set<Integer> alarmed = link.alarmedBlocks();
    for (BlockFacts block : shown) {
      table.row(
          pen.seconds(block.fromS()),
          pen.seconds(block.untilS()),
          pen.whole(block.blocks()),
          pen.percent(block.qber()),
          pen.percent(block.testError()),
          pen.say(alarmed.contains(block.index()) ? "yes" : "no"));
    }
    return new Figure.Folded(table, note(pen, shown.size(), log.size()));
  }

  /// What a table that shows part of a log says of itself.
  static String note(Pen pen, int shown, int all) {
    return shown < all ? pen.say("table.short", "shown", shown, "all", all) : "";
  }
}
