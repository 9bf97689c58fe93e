// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yugma.report.facts.LinkFacts;
import yugma.report.facts.RunFacts;
import yugma.report.markup.Element;
import yugma.report.parts.Section;
import yugma.report.story.Pen;

/// Error rate and key rate of the links that something happened to or that carried keys.
record LinkSection(RunFacts run, Pen pen) {
  /// More plots than these nobody looks at; the table of links has all of them.
  private static final int MOST = 8;

  /// So many are drawn even where little happened.
  private static final int ENOUGH = 6;

  Section section() {
    List<LinkFacts> drawn = drawn(run);
    List<Element> parts = new ArrayList<>();
    if (drawn.size() < run.links().size()) {
      parts.add(
          Section.note(pen.say("links.which", "shown", drawn.size(), "all", run.links().size())));
    }
    for (LinkFacts link : drawn) {
      if (!link.log().isEmpty()) {
        parts.add(Element.of("h3").say(pen.link(link)));
        parts.add(
            Element.of("div", "pair")
                .add(
                    new QberFigure(run, link, pen).figure().element(pen),
                    new RateFigure(run, link, pen).figure().element(pen)));
      }
    }
    return new Section("errors", pen.say("links.heading"), parts);
  }

  /// The links worth a plot: those that something happened to, those that demands waited for, and
  /// those on the way of keys, downlinks first. Where there are none of these, all of them.
  static List<LinkFacts> drawn(RunFacts run) {
    Set<String> order = new LinkedHashSet<>();
    run.events().forEach(event -> event.link().ifPresent(order::add));
    int happened = order.size();
    run.demands()
        .forEach(demand -> demand.waits().forEach(wait -> wait.link().ifPresent(order::add)));
    Set<String> used = run.linksUsed();
    run.links().stream()
        .filter(link -> used.contains(link.id()))
        .sorted(Comparator.comparing(LinkFacts::medium))
        .forEach(link -> order.add(link.id()));
    if (order.isEmpty()) {
      run.links().forEach(link -> order.add(link.id()));
    }
    return order.stream()
        .flatMap(id -> run.link(id).stream())
        .limit(Math.clamp(happened, ENOUGH, MOST))
        .toList();
  }
}
