// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yugma.report.facts.LinkFacts;
import yugma.report.facts.RunFacts;
import yugma.report.markup.Element;

/// Error rate and key rate of the links that something happened to or that carried keys.
record LinkSection(RunFacts run, Pen pen) {
  /// More plots than these nobody looks at; the table of links has all of them.
  private static final int MOST = 8;

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

  /// The links worth a plot: first those that something happened to, then those on the way of keys,
  /// then the others, in the order of the scenario.
  static List<LinkFacts> drawn(RunFacts run) {
    Set<String> used = run.linksUsed();
    List<LinkFacts> all = new ArrayList<>(run.links());
    List<LinkFacts> drawn =
        new ArrayList<>(
            all.stream()
                .filter(link -> run.events().stream().anyMatch(event -> event.isOn(link.id())))
                .toList());
    all.stream()
        .filter(link -> used.contains(link.id()) && !drawn.contains(link))
        .forEach(drawn::add);
    all.stream().filter(link -> used.isEmpty() && !drawn.contains(link)).forEach(drawn::add);
    return drawn.subList(0, Math.min(MOST, drawn.size()));
  }
}
