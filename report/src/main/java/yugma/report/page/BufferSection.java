// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yugma.report.facts.LinkFacts;
import yugma.report.facts.LinkFacts.Stock;
import yugma.report.facts.RunFacts;
import yugma.report.markup.Caption;
import yugma.report.markup.Element;
import yugma.report.parts.Figure;
import yugma.report.parts.Scale;
import yugma.report.parts.Section;
import yugma.report.parts.Table;
import yugma.report.plot.Axis;
import yugma.report.plot.Chart;
import yugma.report.plot.Layer;
import yugma.report.plot.Look;
import yugma.report.plot.Point;
import yugma.report.plot.Steps;
import yugma.report.story.Pen;

/// The key in store on each link over time.
record BufferSection(RunFacts run, Pen pen) {
  Section section() {
    List<Element> figures = new ArrayList<>();
    for (LinkFacts link : LinkSection.drawn(run)) {
      if (link.buffer().size() > 1) {
        figures.add(figure(link).element(pen));
      }
    }
    return figures.isEmpty()
        ? Section.none()
        : new Section(
            "buffers", pen.say("buffer.heading"), List.of(Element.of("div", "pair").add(figures)));
  }

  private Figure figure(LinkFacts link) {
    List<Stock> stocks = link.buffer();
    Scale time = Scale.ofTime(run.simTimeS());
    Stock highest = highest(stocks);
    Scale bits = Scale.of(highest.bits(), "bit");
    LinkMarks marks = new LinkMarks(run, link, time, pen);
    List<Layer> layers = new ArrayList<>(marks.spans());
    List<Point> points =
        stocks.stream().map(s -> new Point(time.of(s.timeS()), bits.of(s.bits()))).toList();
    List<Point> drawn = Steps.thinned(points, Point::y, QberFigure.STEPS);
    layers.add(new Layer.Curve(pen.say("buffer.curve"), Look.FIRST, List.of(drawn)));
    layers.addAll(marks.moments());
    Caption caption =
        new Caption(
            "buffer-" + run.links().indexOf(link),
            pen.say("buffer.title", "link", pen.link(link)),
            description(stocks));
    Axis y = bits.axis(pen, pen.say("buffer.axis", "unit", bits.unit()), highest.bits());
    Chart chart = new Chart(caption, time.timeAxis(pen, run.simTimeS()), y, layers);
    return new Figure(
        caption,
        pen.link(link),
        chart.svg(),
        Optional.of(chart.legend()),
        Optional.of(table(stocks, caption)));
  }

  private static Stock highest(List<Stock> stocks) {
    return stocks.stream().max(Comparator.comparingDouble(Stock::bits)).orElseThrow();
  }

  private String description(List<Stock> stocks) {
    Stock low = stocks.stream().min(Comparator.comparingDouble(Stock::bits)).orElseThrow();
    Stock high = highest(stocks);
    return pen.say(
        "buffer.desc",
        "first",
        pen.bits(stocks.getFirst().bits()),
        "last",
        pen.bits(stocks.getLast().bits()),
        "low",
        pen.bits(low.bits()),
        "low_time",
        pen.time(low.timeS()),
        "high",
        pen.bits(high.bits()),
        "high_time",
        pen.time(high.timeS()));
  }

  private Figure.Folded table(List<Stock> stocks, Caption caption) {
    Table table =
        new Table(
            caption.title(),
            Table.figures(pen.say("buffer.time")),
            Table.figures(pen.say("buffer.bits")));
    List<Stock> shown = Steps.thinned(stocks, Stock::bits, QberFigure.LINES);
    shown.forEach(s -> table.row(pen.time(s.timeS()), pen.whole(Math.round(s.bits()))));
    return new Figure.Folded(table, QberFigure.note(pen, shown.size(), stocks.size()));
  }
}
