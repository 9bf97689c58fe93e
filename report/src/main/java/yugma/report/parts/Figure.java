// SPDX-License-Identifier: Apache-2.0
package yugma.report.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.report.markup.Caption;
import yugma.report.markup.Element;
import yugma.report.story.Pen;

/// A drawing with its title, its legend, one sentence of what is to be seen, and its table.
///
/// @param caption title and sentence
/// @param heading what stands over it, shorter than its title where a heading above says the rest
/// @param drawing the picture
/// @param legend what its signs mean, where it has any
/// @param table the same in figures, folded up, where it does not stand elsewhere
/// @param sentenceShown whether the sentence stands under it too; words of a drawing need it not
public record Figure(
    Caption caption,
    String heading,
    Element drawing,
    Optional<Element> legend,
    Optional<Folded> table,
    boolean sentenceShown) {
  /// A figure with its sentence under it.
  public Figure(
      Caption caption,
      String heading,
      Element drawing,
      Optional<Element> legend,
      Optional<Folded> table) {
    this(caption, heading, drawing, legend, table, true);
  }

  /// A table that is folded up.
  ///
  /// @param note on what it leaves out; empty when nothing
  public record Folded(Table table, String note) {}

  /// The figure on the page.
  public Element element(Pen pen) {
    List<Element> parts = new ArrayList<>();
    parts.add(Element.of("p", "figure-title").say(heading));
    parts.add(drawing);
    legend.ifPresent(parts::add);
    if (sentenceShown) {
      parts.add(Element.of("figcaption").say(caption.description()));
    }
    table.ifPresent(folded -> parts.add(folded(folded, pen)));
    return Element.of("figure").add(parts);
  }

  private static Element folded(Folded folded, Pen pen) {
    Element details = Element.of("details").add(Element.of("summary").say(pen.say("table")));
    if (!folded.note().isEmpty()) {
      details = details.add(Element.of("p", "note").say(folded.note()));
    }
    return details.add(folded.table().element());
  }
}
