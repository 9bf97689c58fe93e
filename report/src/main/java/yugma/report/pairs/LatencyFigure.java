// SPDX-License-Identifier: Apache-2.0
package yugma.report.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import yugma.report.facts.RequestFacts;
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

/// How many pairs of a request took how long, beside the time that light takes.
record LatencyFigure(RequestFacts request, Pen pen) {
  private static final int STEPS = 200;

  Optional<Figure> figure() {
    List<RequestFacts.Bin> bins = request.latencies();
    return bins.isEmpty() ? Optional.empty() : Optional.of(figure(bins));
  }

  private Figure figure(List<RequestFacts.Bin> bins) {
    double end = bins.getLast().toS();
    Scale time = Scale.ofTime(end);
    double most = bins.stream().mapToDouble(RequestFacts.Bin::pairs).max().orElse(1);
    OptionalDouble light = request.number("light_floor_s");
    List<Steps.Stretch> stretches = new ArrayList<>();
    Table table =
        new Table(
            pen.say("pairs.delay_title", "request", request.id()),
            pen.say("pairs.delay_from"),
            Table.figures(pen.say("pairs.pairs")));
    for (RequestFacts.Bin bin : bins) {
      stretches.add(new Steps.Stretch(time.of(bin.fromS()), time.of(bin.toS()), bin.pairs()));
      table.row(pen.time(bin.fromS()), pen.whole((long) bin.pairs()));
    }
    List<Layer> layers = new ArrayList<>();
    layers.add(new Layer.Curve(pen.say("pairs.pairs"), Look.FIRST, Steps.of(stretches, STEPS)));
    light.ifPresent(
        floor ->
            layers.add(new Layer.Moment(pen.say("pairs.light_floor"), Look.ALARM, time.of(floor))));
    Caption caption =
        new Caption(
            "pairs-delay-" + request.id(),
            pen.say("pairs.delay_title", "request", request.id()),
            pen.say(
                "pairs.delay_desc",
                "half",
                pen.time(request.latencyS("p50")),
                "most",
                pen.time(request.latencyS("p95")),
                "light",
                pen.time(light)));
    Axis x =
        Axis.between(
            pen.say("pairs.delay_axis", "unit", time.unit()),
            0,
            time.of(end),
            6,
            value -> pen.figures().significant(value, 4));
    Axis y = new Scale("", 1).axis(pen, pen.say("pairs.pairs"), most);
    Chart chart = new Chart(caption, x, y, layers);
    return new Figure(
        caption,
        pen.say("pairs.delay"),
        chart.svg(),
        Optional.of(chart.legend()),
        Optional.of(new Figure.Folded(table, "")));
  }
}
