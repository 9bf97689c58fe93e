// SPDX-License-Identifier: Apache-2.0
package yugma.report.parts;

import java.util.ArrayList;
import java.util.List;
import yugma.report.markup.Element;

/// A part of the page under a heading.
///
/// @param id by which the contents point to it
/// @param heading over it
/// @param parts in order; a section without parts is left out
public record Section(String id, String heading, List<Element> parts) {
  public Section {
    parts = List.copyOf(parts);
  }

  /// A section that is left out.
  public static Section none() {
    return new Section("none", "", List.of());
  }

  /// Whether it is left out.
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /// The section on the page.
  public Element element() {
    List<Element> all = new ArrayList<>();
    all.add(Element.of("h2").with("id", id + "-heading").say(heading));
    all.addAll(parts);
    return Element.of("section").with("id", id).with("aria-labelledby", id + "-heading").add(all);
  }

  /// Words on the page.
  public static Element paragraph(String words) {
    return Element.of("p").say(words);
  }

  /// Words in small print.
  public static Element note(String words) {
    return Element.of("p", "note").say(words);
  }
}
