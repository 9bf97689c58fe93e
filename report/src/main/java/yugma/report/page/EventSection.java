// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yugma.report.facts.EventFacts;
import yugma.report.facts.RunFacts;
import yugma.report.markup.Element;
import yugma.report.parts.Section;
import yugma.report.parts.Table;
import yugma.report.story.Pen;

/// Everything that happened, in the order of time.
record EventSection(RunFacts run, Pen pen) {
  private static final int MOST = 200;

  Section section() {
    if (run.events().isEmpty()) {
      return Section.none();
    }
    String heading = pen.say("events.heading");
    Table table =
        new Table(
            heading,
            Table.figures(pen.say("events.time")),
            pen.say("events.what"),
            pen.say("events.where"),
            pen.say("events.details"));
    for (EventFacts event : run.events().subList(0, Math.min(MOST, run.events().size()))) {
      table.row(
          pen.time(event.timeS()), pen.word("event", event.kind()), where(event), details(event));
    }
    List<Element> parts = new ArrayList<>(List.of(table.element()));
    if (run.events().size() > MOST) {
      parts.add(Section.note(pen.say("events.short", "shown", MOST, "all", run.events().size())));
    }
    return new Section("events", heading, parts);
  }

  private String where(EventFacts event) {
    Stream<String> link = event.link().stream().map(this::link);
    return Stream.concat(link, event.demand().stream().map(pen::demand))
        .collect(Collectors.joining(", "));
  }

  private String link(String id) {
    return run.link(id).map(pen::link).orElse(id);
  }

  /// What has a name or words gets them; the rest stands as in the file.
  private String details(EventFacts event) {
    return event.details().entrySet().stream()
        .map(detail -> detail(event, detail.getKey(), detail.getValue()))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String detail(EventFacts event, String name, String value) {
    return switch (name) {
      case EventFacts.WHAT -> words(value, word -> pen.word("alarm", word));
      case "reason" -> pen.word("refused", value);
      case "on" -> link(value);
      case "to" -> words(value, pen::node);
      case "why", "attack" -> event.is("reroute") ? pen.word("event", value) : plain("", value);
      case "fraction" -> event.fraction().isPresent() ? pen.percent(event.fraction()) : value;
      default -> plain(name, value);
    };
  }

  private static String words(String value, UnaryOperator<String> named) {
    StringTokenizer words = new StringTokenizer(value, " ,");
    List<String> all = new ArrayList<>();
    while (words.hasMoreTokens()) {
      all.add(named.apply(words.nextToken()));
    }
    return String.join("; ", all);
  }

  private static String plain(String name, String value) {
    return (name + " " + value).replace('_', ' ').strip();
  }
}
