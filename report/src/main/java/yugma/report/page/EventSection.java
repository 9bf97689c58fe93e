// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yugma.report.facts.EventFacts;
import yugma.report.facts.RunFacts;
import yugma.report.markup.Element;

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
    return Stream.concat(link, event.demand().stream()).collect(Collectors.joining(", "));
  }

  private String link(String id) {
    return run.link(id).map(pen::link).orElse(id);
  }

  /// What the watch of a link names gets words; the rest stands as in the file.
  private String details(EventFacts event) {
    return event.details().entrySet().stream()
        .map(detail -> event.is("alarm") ? alarm(detail) : plain(detail))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String alarm(Map.Entry<String, String> detail) {
    StringTokenizer words = new StringTokenizer(detail.getValue(), " ,");
    StringBuilder text = new StringBuilder();
    while (words.hasMoreTokens()) {
      text.append(text.isEmpty() ? "" : "; ").append(pen.word("alarm", words.nextToken()));
    }
    return text.toString();
  }

  private static String plain(Map.Entry<String, String> detail) {
    return detail.getKey().equals(EventFacts.WHAT)
        ? detail.getValue()
        : detail.getKey().replace('_', ' ') + " " + detail.getValue();
  }
}
