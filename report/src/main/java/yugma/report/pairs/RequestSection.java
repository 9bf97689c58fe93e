// SPDX-License-Identifier: Apache-2.0
package yugma.report.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import yugma.report.facts.RequestFacts;
import yugma.report.facts.RunFacts;
import yugma.report.markup.Element;
import yugma.report.messages.PairRefusals;
import yugma.report.parts.Section;
import yugma.report.parts.Table;
import yugma.report.story.Pen;

/// Who asked for entangled pairs, and what they got.
public record RequestSection(RunFacts run, Pen pen) {
  private static final int MOST = 100;

  /// Of so many requests there are drawings.
  private static final int MOST_DRAWN = 6;

  public Section section() {
    if (run.requests().isEmpty()) {
      return Section.none();
    }
    String heading = pen.say("pairs.heading");
    List<RequestFacts> shown = run.requests().stream().limit(MOST).toList();
    Table table = table(heading);
    shown.forEach(request -> table.row(row(request)));
    List<Element> parts = new ArrayList<>(List.of(table.element()));
    if (shown.size() < run.requests().size()) {
      parts.add(
          Section.note(pen.say("pairs.more", "shown", shown.size(), "all", run.requests().size())));
    }
    run.requests().stream()
        .filter(request -> request.pairs() > 0)
        .limit(MOST_DRAWN)
        .forEach(request -> draw(request, parts));
    return new Section("requests", heading, parts);
  }

  private Table table(String heading) {
    return new Table(
        heading,
        pen.say("pairs.request"),
        pen.say("demands.ends"),
        Table.figures(pen.say("pairs.asked")),
        Table.figures(pen.say("pairs.pairs")),
        Table.figures(pen.say("pairs.rate")),
        Table.figures(pen.say("pairs.fidelity")),
        Table.figures(pen.say("pairs.tested")),
        Table.figures(pen.say("demands.delay")),
        Table.figures(pen.say("demands.delay_most")),
        Table.figures(pen.say("pairs.light")),
        Table.figures(pen.say("pairs.expired")),
        pen.say("demands.refused"));
  }

  private String[] row(RequestFacts request) {
    OptionalDouble asked = request.number("asked_pairs");
    return new String[] {
      request.id(),
      pen.say("way.link", "a", pen.node(request.from()), "b", pen.node(request.to())),
      asked.isPresent() ? pen.whole((long) asked.getAsDouble()) : Pen.UNKNOWN,
      pen.whole((long) request.pairs()),
      pen.figures().quantity(request.number("rate_hz").orElse(0), "Hz"),
      fidelity(request.number("fidelity")),
      tested(request),
      pen.time(request.latencyS("p50")),
      pen.time(request.latencyS("p95")),
      pen.time(request.number("light_floor_s")),
      pen.whole((long) request.number("expired").orElse(0)),
      request.refused().map(why -> refusal(request, why)).orElse(Pen.UNKNOWN)
    };
  }

  private String fidelity(OptionalDouble value) {
    return value.isPresent() ? pen.figures().significant(value.getAsDouble(), 4) : Pen.UNKNOWN;
  }

  private String tested(RequestFacts request) {
    return request.tests("fidelity").isEmpty()
        ? Pen.UNKNOWN
        : fidelity(request.tests("fidelity"))
            + " ("
            + fidelity(request.tests("low"))
            + " – "
            + fidelity(request.tests("high"))
            + ")";
  }

  private String refusal(RequestFacts request, String why) {
    return new PairRefusals(pen.words(), pen.figures(), pen::node, link -> link)
        .of(why, request.refusedArguments());
  }

  private void draw(RequestFacts request, List<Element> parts) {
    parts.add(Element.of("h3").say(pen.say("pairs.of", "request", request.id())));
    List<Element> figures = new ArrayList<>();
    new PathFigure(run, request, pen).figures().forEach(it -> figures.add(it.element(pen)));
    new LatencyFigure(request, pen).figure().ifPresent(it -> figures.add(it.element(pen)));
    new TimelineFigure(request, pen).figure().ifPresent(it -> figures.add(it.element(pen)));
    parts.add(Element.of("div", "pair").add(figures));
  }
}
