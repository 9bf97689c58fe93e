// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import yugma.network.scenario.Position;
import yugma.report.facts.LinkFacts;
import yugma.report.facts.NodeFacts;
import yugma.report.facts.RunFacts;
import yugma.report.markup.Element;
import yugma.report.parts.Table;
import yugma.report.story.Pen;

/// Nodes and links of the network, each with what became of it.
record NetworkTables(RunFacts run, Pen pen) {
  List<Element> tables() {
    List<Element> tables = new ArrayList<>();
    if (!run.links().isEmpty()) {
      tables.add(links().element());
    }
    tables.add(
        Element.of("details")
            .add(Element.of("summary").say(pen.say("nodes.title")), nodes().element()));
    return tables;
  }

  private Table links() {
    Table table =
        new Table(
            pen.say("links.title"),
            pen.say("links.link"),
            pen.say("links.medium"),
            Table.figures(pen.say("links.loss")),
            Table.figures(pen.say("links.qber")),
            Table.figures(pen.say("links.rate")),
            Table.figures(pen.say("links.blocks")),
            Table.figures(pen.say("links.lost")),
            Table.figures(pen.say("links.made")),
            Table.figures(pen.say("links.relayed")),
            Table.figures(pen.say("links.stored")),
            pen.say("links.state"));
    run.links().forEach(link -> table.row(row(link)));
    return table;
  }

  private String[] row(LinkFacts link) {
    return new String[] {
      pen.link(link),
      pen.word("medium", link.medium()),
      pen.decibels(link.lossDb()),
      pen.percent(link.qkd("qber")),
      pen.rate(link.qkd("secret_key_rate_bps")),
      whole(link.qkd("blocks")),
      whole(link.qkd("discarded_blocks")),
      pen.bits(link.book("generated")),
      pen.bits(link.book("relayed")),
      pen.bits(link.book("stored")),
      link.states().isEmpty() ? Pen.UNKNOWN : pen.word("state", link.states().getLast().state())
    };
  }

  private String whole(OptionalDouble count) {
    return count.isEmpty() ? Pen.UNKNOWN : pen.number(count.getAsDouble());
  }

  private Table nodes() {
    Table table =
        new Table(
            pen.say("nodes.title"),
            pen.say("nodes.node"),
            pen.say("nodes.kind"),
            pen.say("nodes.country"),
            pen.say("nodes.operator"),
            pen.say("nodes.trust"),
            Table.figures(pen.say("nodes.place")),
            Table.figures(pen.say("nodes.stored")));
    for (NodeFacts node : run.nodes()) {
      Optional<Position> place = MapSection.position(pen, node.id());
      table.row(
          pen.node(node.id()),
          pen.word("kind", node.kind()),
          node.country().orElse(Pen.UNKNOWN),
          node.operator().orElse(Pen.UNKNOWN),
          node.trust().map(trust -> pen.word("trust", trust)).orElse(Pen.UNKNOWN),
          place.map(NetworkTables::degrees).orElse(Pen.UNKNOWN),
          pen.bits(node.storedBits()));
    }
    return table;
  }

  private static String degrees(Position place) {
    return String.format(Locale.ROOT, "%.3f°, %.3f°", place.latDeg(), place.lonDeg());
  }
}
