// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yugma.network.format.ResolvedValue;
import yugma.report.markup.Element;
import yugma.report.parts.Section;
import yugma.report.parts.Table;
import yugma.report.story.Pen;

/// Every value that the run used, with where it comes from; what many links have alike is one line.
record ValueTables(List<ResolvedValue> values, Pen pen) {
  private static final int MOST = 150;
  private static final String ASSUMED = "assumed";

  private record Line(String field, String value, String source) {}

  List<Element> elements() {
    if (values.isEmpty()) {
      return List.of();
    }
    Map<Line, Integer> lines = lines();
    Table table =
        new Table(
            pen.say("values.title"),
            pen.say("values.field"),
            Table.figures(pen.say("values.value")),
            Table.figures(pen.say("values.used")),
            pen.say("values.source"));
    lines.entrySet().stream()
        .limit(MOST)
        .forEach(
            entry ->
                table.row(
                    entry.getKey().field(),
                    entry.getKey().value(),
                    pen.whole(entry.getValue()),
                    entry.getKey().source()));
    Element details =
        Element.of("details").add(Element.of("summary").say(pen.say("table"))).add(table.element());
    List<Element> parts = new ArrayList<>();
    parts.add(Element.of("h3").say(pen.say("values.title")));
    parts.add(Section.paragraph(summary()));
    parts.add(details);
    if (lines.size() > MOST) {
      parts.add(Section.note(pen.say("values.more", "more", lines.size() - MOST)));
    }
    return parts;
  }

  private String summary() {
    long assumed =
        values.stream().filter(v -> v.source().filter(ASSUMED::equals).isPresent()).count();
    return pen.say(
        "values.summary", "assumed", pen.whole(assumed), "all", pen.whole(values.size()));
  }

  /// Alike means: the same field of the same part of a scenario, the same value and source.
  private Map<Line, Integer> lines() {
    Map<Line, Integer> lines = new LinkedHashMap<>();
    for (ResolvedValue value : values) {
      String source =
          value
              .source()
              .map(text -> text.equals(ASSUMED) ? pen.say("values.assumed") : text)
              .orElseGet(() -> pen.say("values.unsourced"));
      String unit = value.unit().isEmpty() ? "" : " " + value.unit();
      lines.merge(new Line(field(value.path()), value.value() + unit, source), 1, Integer::sum);
    }
    return lines;
  }

  /// `links.*.length_km` for `links.a-b.length_km`, and likewise for the items of lists.
  private static String field(String path) {
    List<String> steps = List.of(path.split("\\.", -1));
    List<String> field = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      boolean isId = i == 1 && steps.size() > 2 && !steps.getFirst().equals("run");
      field.add(isId ? "*" : steps.get(i));
    }
    return String.join(".", field);
  }
}
