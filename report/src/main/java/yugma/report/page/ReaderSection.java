// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import yugma.report.facts.DemandFacts;
import yugma.report.facts.RunFacts;
import yugma.report.markup.Element;
import yugma.report.parts.Section;
import yugma.report.story.DemandStory;
import yugma.report.story.Pen;
import yugma.report.story.Story;

/// For each demand the ways of its keys, and everybody who could have read them on the way.
record ReaderSection(RunFacts run, Pen pen) {
  /// Demands that are drawn.
  private static final int MOST = 12;

  Section section() {
    List<DemandFacts> drawn =
        run.demands().stream()
            .filter(demand -> !demand.paths().isEmpty() || demand.recorded().isPresent())
            .sorted(Comparator.comparing(demand -> demand.recorded().isEmpty()))
            .limit(MOST)
            .toList();
    if (drawn.isEmpty()) {
      return Section.none();
    }
    List<Element> parts = new ArrayList<>();
    parts.add(Section.paragraph(pen.say("readers.general")));
    drawn.forEach(demand -> demand(demand, parts));
    return new Section("readers", pen.say("readers.heading"), parts);
  }

  private void demand(DemandFacts demand, List<Element> parts) {
    String ends = pen.say("way.link", "a", pen.node(demand.from()), "b", pen.node(demand.to()));
    parts.add(Element.of("h3").say(pen.demand(demand.id()) + ": " + ends));
    parts.add(Section.paragraph(String.join(" ", sentences(demand))));
    parts.addAll(new PathFigures(run, demand, pen).elements());
    demand.recorded().ifPresent(recorded -> recorded(recorded, parts));
  }

  private List<String> sentences(DemandFacts demand) {
    List<String> sentences = new ArrayList<>(readers(demand.readableBy(), pen));
    sentences.add(
        pen.say("readers.ends", "from", pen.node(demand.from()), "to", pen.node(demand.to())));
    String grade = "readers.grade_" + demand.word("grade");
    if (pen.words().keys().contains("report." + grade)) {
      sentences.add(pen.say(grade));
    }
    OptionalDouble epsilon = demand.number("epsilon");
    epsilon.ifPresent(eps -> sentences.add(pen.say("readers.epsilon", "epsilon", pen.tiny(eps))));
    OptionalDouble light = demand.number("light_floor_s");
    if (light.isPresent() && demand.latencyS("p50").isPresent()) {
      String half = pen.time(demand.latencyS("p50"));
      sentences.add(pen.say("readers.delay", "light", pen.time(light), "half", half));
    }
    sentences.addAll(waits(demand));
    return sentences;
  }

  /// Who could read keys, as sentences: each alone, then each smallest group.
  static List<String> readers(List<List<String>> groups, Pen pen) {
    List<String> alone =
        groups.stream().filter(group -> group.size() == 1).map(List::getFirst).toList();
    List<String> sentences = new ArrayList<>();
    if (groups.isEmpty()) {
      sentences.add(pen.say("readers.nobody"));
    } else if (groups.size() == 1 && alone.size() == 1) {
      sentences.add(pen.say("readers.alone_one", "node", pen.node(alone.getFirst())));
    } else if (!alone.isEmpty()) {
      sentences.add(pen.say("readers.alone", "nodes", pen.nodes(alone)));
    }
    groups.stream()
        .filter(group -> group.size() > 1)
        .limit(6)
        .forEach(group -> sentences.add(pen.say("readers.together", "nodes", pen.nodes(group))));
    return sentences;
  }

  private List<String> waits(DemandFacts demand) {
    List<DemandFacts.Wait> waits = demand.waits();
    if (waits.size() > Story.MOST) {
      String time = pen.time(DemandStory.waited(demand, run.simTimeS()));
      return List.of(pen.say("waits.more", "times", waits.size(), "time", time));
    }
    return waits.stream().map(this::wait).toList();
  }

  private String wait(DemandFacts.Wait wait) {
    String link =
        wait.link()
            .flatMap(run::link)
            .map(pen::link)
            .orElse(wait.link().orElseGet(() -> pen.say("waits.any")));
    String from = pen.time(wait.fromS());
    return wait.untilS().isEmpty()
        ? pen.say("waits.open", "from", from, "link", link)
        : pen.say("waits.until", "from", from, "until", pen.time(wait.untilS()), "link", link);
  }

  private void recorded(DemandFacts.Recorded recorded, List<Element> parts) {
    String worth = DemandStory.worth(recorded, pen);
    String years =
        recorded.secretForYears().isPresent()
            ? " " + pen.say("recorded.years", "years", recorded.secretForYears().getAsInt())
            : "";
    parts.add(Section.paragraph(pen.say("recorded.heading") + ": " + worth + years));
  }
}
