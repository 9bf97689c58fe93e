// SPDX-License-Identifier: Apache-2.0
package yugma.report.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import yugma.report.markup.Element;
import yugma.report.story.Pen;

/// A table under construction; a column whose head begins with `#` holds figures.
public final class Table {
  private static final String FIGURES = "#";

  private final String caption;
  private final List<String> heads;
  private final List<List<String>> rows = new ArrayList<>();

  /// A table without rows.
  ///
  /// @param heads of its columns
  public Table(String caption, String... heads) {
    this.caption = caption;
    this.heads = List.of(heads);
  }

  /// The head of a column of figures, which stand to the right.
  public static String figures(String head) {
    return FIGURES + head;
  }

  /// A row; its first cell names it.
  public Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /// Whether it has no row yet.
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /// The table in a box that scrolls sideways where the page is narrower; columns of which nothing
  /// is known are left out.
  public Element element() {
    int[] columns = IntStream.range(0, heads.size()).filter(this::isKnown).toArray();
    Element table =
        Element.of("table")
            .add(Element.of("caption").say(caption))
            .add(Element.of("thead").add(head(columns)))
            .add(Element.of("tbody").add(rows.stream().map(row -> body(row, columns)).toList()));
    return Element.of("div", "wide")
        .with("role", "region")
        .with("tabindex", "0")
        .with("aria-label", caption)
        .add(table);
  }

  private boolean isKnown(int column) {
    return column == 0 || rows.stream().anyMatch(row -> !row.get(column).equals(Pen.UNKNOWN));
  }

  private Element head(int[] columns) {
    List<Element> cells = new ArrayList<>();
    for (int column : columns) {
      String words = heads.get(column);
      Element cell = Element.of("th").with("scope", "col");
      cells.add(
          isFigures(column)
              ? cell.with("class", "n").say(words.substring(FIGURES.length()))
              : cell.say(words));
    }
    return Element.of("tr").add(cells);
  }

  private Element body(List<String> row, int[] columns) {
    List<Element> cells = new ArrayList<>();
    for (int column : columns) {
      Element cell = column == 0 ? Element.of("th").with("scope", "row") : Element.of("td");
      cells.add((isFigures(column) ? cell.with("class", "n") : cell).say(row.get(column)));
    }
    return Element.of("tr").add(cells);
  }

  private boolean isFigures(int column) {
    return heads.get(column).startsWith(FIGURES);
  }
}
