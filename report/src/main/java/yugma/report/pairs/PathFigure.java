// SPDX-License-Identifier: Apache-2.0
package yugma.report.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import yugma.report.facts.PairLinkFacts;
import yugma.report.facts.RequestFacts;
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

/// Rate and fidelity along the first path of a request: link by link, and from end to end.
record PathFigure(RunFacts run, RequestFacts request, Pen pen) {
  private static final int STEPS = 400;

  /// Of one slot of a link that never rests.
  private static final String RATE = "rate of a slot";

  List<Figure> figures() {
    return request.paths().stream()
        .findFirst()
        .map(path -> List.of(rate(path), fidelity(path)))
        .orElse(List.of());
  }

  private Figure rate(RequestFacts.Path path) {
    OptionalDouble whole = request.number("rate_hz");
    double highest =
        Math.max(
            whole.orElse(0),
            path.links().stream().mapToDouble(link -> of(link, RATE).orElse(0)).max().orElse(0));
    Scale scale = Scale.of(highest, "Hz");
    Axis y = scale.axis(pen, pen.say("pairs.rate_axis", "unit", scale.unit()), highest * 1.02);
    return figure("rate", path, y, scale, RATE, whole);
  }

  private Figure fidelity(RequestFacts.Path path) {
    Scale scale = new Scale("", 1);
    Axis y = scale.axis(pen, pen.say("pairs.fidelity"), 1);
    return figure("fidelity", path, y, scale, "fidelity", request.number("fidelity"));
  }

  private Figure figure(
      String what,
      RequestFacts.Path path,
      Axis y,
      Scale scale,
      String number,
      OptionalDouble whole) {
    List<Steps.Stretch> stretches = new ArrayList<>();
    Table table =
        new Table(
            pen.say("pairs." + what + "_title", "request", request.id()),
            pen.say("pairs.link"),
            Table.figures(pen.say("pairs." + what)));
    for (int i = 0; i < path.links().size(); i++) {
      OptionalDouble value = of(path.links().get(i), number);
      if (value.isPresent()) {
        stretches.add(new Steps.Stretch(i, i + 1, scale.of(value.getAsDouble())));
        table.row(path.links().get(i), said(what, value));
      }
    }
    table.row(pen.say("pairs.end_to_end"), said(what, whole));
    List<Layer> layers = new ArrayList<>();
    if (!stretches.isEmpty()) {
      layers.add(new Layer.Curve(pen.say("pairs.links"), Look.FIRST, Steps.of(stretches, STEPS)));
    }
    whole.ifPresent(
        value ->
            layers.add(new Layer.Level(pen.say("pairs.end_to_end"), Look.SECOND, scale.of(value))));
    Caption caption =
        new Caption(
            "pairs-" + what + "-" + run.requests().indexOf(request),
            pen.say("pairs." + what + "_title", "request", request.id()),
            pen.say(
                "pairs." + what + "_desc",
                "from",
                pen.node(request.from()),
                "to",
                pen.node(request.to()),
                "links",
                path.links().size(),
                "whole",
                said(what, whole)));
    Axis x =
        Axis.stepped(
            pen.say("pairs.hops"),
            0,
            path.links().size(),
            (path.links().size() + 5) / 6,
            value -> pen.figures().significant(value, 3));
    Chart chart = new Chart(caption, x, y, layers);
    return new Figure(
        caption,
        pen.say("pairs." + what + "_along"),
        chart.svg(),
        Optional.of(chart.legend()),
        Optional.of(new Figure.Folded(table, "")));
  }

  private OptionalDouble of(String link, String number) {
    Optional<PairLinkFacts> facts = run.pairLink(link);
    if (facts.isEmpty()) {
      return OptionalDouble.empty();
    }
    OptionalDouble period = facts.get().number("attempt_period_s");
    OptionalDouble success = facts.get().number("success_probability");
    if (!number.equals(RATE)) {
      return facts.get().number(number);
    }
    return period.isPresent() && success.isPresent()
        ? OptionalDouble.of(success.getAsDouble() / period.getAsDouble())
        : OptionalDouble.empty();
  }

  private String said(String what, OptionalDouble value) {
    if (value.isEmpty()) {
      return Pen.UNKNOWN;
    }
    return what.equals("rate")
        ? pen.figures().quantity(value.getAsDouble(), "Hz")
        : pen.figures().significant(value.getAsDouble(), 4);
  }
}
