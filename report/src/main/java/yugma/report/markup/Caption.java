// SPDX-License-Identifier: Apache-2.0
package yugma.report.markup;

/// What a drawing is called, for those who see it and for those who hear it read.
///
/// @param id that no other drawing of the page has, `[a-z0-9-]`
/// @param title what it shows, in a few words
/// @param description what can be seen in it, in one or two sentences
public record Caption(String id, String title, String description) {
  public Caption {
    if (!id.matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException("'" + id + "' is no id of a drawing");
    }
  }

  /// An empty drawing of a size, named and described.
  public Element drawing(double width, double height) {
    return Element.of("svg", "drawing")
        .with("id", id)
        .with("viewBox", "0 0 " + Length.of(width) + " " + Length.of(height))
        .with("role", "img")
        .with("aria-labelledby", id + "-title " + id + "-desc")
        .add(Element.of("title").with("id", id + "-title").say(title))
        .add(Element.of("desc").with("id", id + "-desc").say(description));
  }
}
