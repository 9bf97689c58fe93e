// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.report.facts.DemandFacts;
import yugma.report.facts.DemandFacts.Path;
import yugma.report.facts.RunFacts;
import yugma.report.markup.Caption;
import yugma.report.markup.Element;
import yugma.report.parts.Figure;
import yugma.report.parts.Section;
import yugma.report.parts.Table;
import yugma.report.plot.Chain;
import yugma.report.plot.Chain.Stop;
import yugma.report.story.DemandStory;
import yugma.report.story.Pen;

/// Draws the ways of a demand's keys, stop by stop, with those marked who could read them.
record PathFigures(RunFacts run, DemandFacts demand, Pen pen) {
  private static final int MOST = 4;

  List<Element> elements() {
    List<Path> paths = demand.paths();
    List<Element> figures = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, paths.size()); i++) {
      Path path = paths.get(i);
      for (int share = 0; share < path.shares().size(); share++) {
        String id = run.demands().indexOf(demand) + "-" + i + "-" + share;
        figures.add(figure(path, share, id).element(pen));
      }
    }
    List<Element> parts = new ArrayList<>();
    if (!figures.isEmpty()) {
      parts.add(Element.of("div", "pair").add(figures));
    }
    if (paths.size() > MOST) {
      parts.add(Section.note(pen.say("readers.more", "paths", paths.size() - MOST)));
    }
    return parts;
  }

  private Figure figure(Path path, int share, String id) {
    List<String> nodes = path.shares().get(share);
    List<Stop> stops = new ArrayList<>();
    Table table =
        new Table(pen.demand(demand.id()), pen.say("readers.column"), pen.say("readers.role"));
    for (int i = 0; i < nodes.size(); i++) {
      Stop.Role role = role(path, nodes.get(i), i == 0 || i == nodes.size() - 1);
      String words = words(role);
      stops.add(new Stop(pen.node(nodes.get(i)), words, role));
      table.row(pen.node(nodes.get(i)), words);
    }
    String way = new DemandStory(run, pen).way(path, share);
    String readers = String.join(" ", ReaderSection.readers(path.readableBy(), pen));
    Caption caption =
        new Caption(
            "way-" + id,
            pen.say("readers.title", "demand", pen.demand(demand.id())),
            pen.say("readers.desc", "way", way, "readers", readers));
    return new Figure(
        caption,
        heading(path, share),
        new Chain(caption, stops).svg(),
        Optional.empty(),
        Optional.of(new Figure.Folded(table, "")),
        false);
  }

  private String heading(Path path, int share) {
    String time =
        pen.say("readers.time", "from", pen.time(path.fromS()), "until", pen.time(path.untilS()));
    String carried =
        pen.say(
            "readers.carried",
            "bits",
            pen.bits(path.deliveredBits()),
            "transfers",
            path.transfers());
    String shares =
        path.shares().size() == 1
            ? ""
            : pen.say("readers.share", "share", share + 1, "shares", path.shares().size()) + "; ";
    return shares + time + ", " + carried;
  }

  private static Stop.Role role(Path path, String node, boolean isEnd) {
    if (isEnd) {
      return Stop.Role.END;
    }
    if (path.readableBy().contains(List.of(node))) {
      return Stop.Role.READS;
    }
    boolean withOthers = path.readableBy().stream().anyMatch(group -> group.contains(node));
    return withOthers ? Stop.Role.READS_WITH_OTHERS : Stop.Role.BLIND;
  }

  private String words(Stop.Role role) {
    return switch (role) {
      case END -> pen.say("readers.end");
      case READS -> pen.say("readers.reads");
      case READS_WITH_OTHERS -> pen.say("readers.with_others");
      case BLIND -> pen.say("readers.blind");
    };
  }
}
