// SPDX-License-Identifier: Apache-2.0
package yugma.report.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.report.facts.RequestFacts;
import yugma.report.facts.RequestFacts.Moment;
import yugma.report.markup.Caption;
import yugma.report.parts.Figure;
import yugma.report.parts.Scale;
import yugma.report.parts.Table;
import yugma.report.plot.Axis;
import yugma.report.plot.Chart;
import yugma.report.plot.Layer;
import yugma.report.plot.Look;
import yugma.report.plot.Point;
import yugma.report.story.Pen;

/// What happened to the first pair that both ends had, node by node: a height for each node of its
/// path, the end that asked at the top.
record TimelineFigure(RequestFacts request, Pen pen) {
  private static final int LINES = 200;

  Optional<Figure> figure() {
    return request.timeline().isEmpty()
        ? Optional.empty()
        : path().map(path -> figure(path, request.timeline()));
  }

  /// The path on which all of it happened.
  private Optional<RequestFacts.Path> path() {
    return request.paths().stream()
        .filter(
            path -> request.timeline().stream().allMatch(it -> path.nodes().contains(it.node())))
        .findFirst();
  }

  private Figure figure(RequestFacts.Path path, List<Moment> moments) {
    double begin = moments.getFirst().timeS();
    double end = moments.getLast().timeS() - begin;
    Scale time = Scale.ofTime(end);
    List<Layer> layers = new ArrayList<>();
    layers.add(
        new Layer.Curve(pen.say("pairs.message"), Look.THIRD, messages(path, moments, time)));
    layers.add(signs("emit", Look.FIRST, path, moments, time));
    layers.add(signs("herald", Look.CLEAR, path, moments, time));
    layers.add(signs("swap", Look.ALARM, path, moments, time));
    layers.add(signs("confirm", Look.LOST, path, moments, time));
    Caption caption =
        new Caption(
            "pairs-course-" + request.id(),
            pen.say("pairs.course_title", "request", request.id()),
            pen.say("pairs.course_desc", "time", pen.time(end), "nodes", path.nodes().size()));
    Axis x =
        Axis.between(
            pen.say("axis.time", "unit", time.unit()),
            0,
            end > 0 ? time.of(end) * 1.02 : 1,
            6,
            value -> pen.figures().significant(value, 4));
    Chart chart = new Chart(caption, x, lanes(path), layers);
    return new Figure(
        caption,
        pen.say("pairs.course"),
        chart.svg(),
        Optional.of(chart.legend()),
        Optional.of(table(caption, moments, begin)));
  }

  private static double lane(RequestFacts.Path path, String node) {
    return path.nodes().size() - 1 - path.nodes().indexOf(node);
  }

  /// Few nodes by name, many by number.
  private Axis lanes(RequestFacts.Path path) {
    int last = path.nodes().size() - 1;
    List<Axis.Tick> ticks = new ArrayList<>();
    int step = Math.max(1, (last + 7) / 8);
    for (int i = 0; i <= last; i += step) {
      String name = path.nodes().get(i);
      ticks.add(new Axis.Tick(last - i, name.length() <= 12 ? name : "" + (i + 1)));
    }
    return new Axis(pen.say("pairs.nodes"), -0.5, last + 0.5, ticks);
  }

  private Layer signs(
      String what, Look look, RequestFacts.Path path, List<Moment> moments, Scale time) {
    double begin = moments.getFirst().timeS();
    return new Layer.Signs(
        pen.word("moment", what),
        look,
        moments.stream()
            .filter(it -> it.what().equals(what))
            .map(it -> new Point(time.of(it.timeS() - begin), lane(path, it.node())))
            .toList());
  }

  /// From each word that is sent to where it is heard over the same link.
  private static List<List<Point>> messages(
      RequestFacts.Path path, List<Moment> moments, Scale time) {
    double begin = moments.getFirst().timeS();
    List<List<Point>> lines = new ArrayList<>();
    for (int i = 0; i < moments.size(); i++) {
      Moment sent = moments.get(i);
      if (sent.what().equals("send")) {
        moments.subList(i, moments.size()).stream()
            .filter(it -> it.what().equals("hear") && it.link().equals(sent.link()))
            .filter(it -> !it.node().equals(sent.node()))
            .findFirst()
            .ifPresent(
                heard ->
                    lines.add(
                        List.of(
                            new Point(time.of(sent.timeS() - begin), lane(path, sent.node())),
                            new Point(time.of(heard.timeS() - begin), lane(path, heard.node())))));
      }
    }
    return lines;
  }

  private Figure.Folded table(Caption caption, List<Moment> moments, double begin) {
    Table table =
        new Table(
            caption.title(),
            pen.say("pairs.after"),
            pen.say("pairs.node"),
            pen.say("pairs.what"),
            pen.say("pairs.link"));
    for (Moment moment : moments.subList(0, Math.min(LINES, moments.size()))) {
      table.row(
          pen.time(moment.timeS() - begin),
          pen.node(moment.node()),
          pen.word("moment", moment.what()),
          moment.link().orElse(Pen.UNKNOWN));
    }
    return new Figure.Folded(table, "");
  }
}
