// SPDX-License-Identifier: Apache-2.0
package yugma.report.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// An element with its attributes and what it holds.
///
/// A verb gives a new element; the old one stays as it was.
///
/// @param name in small letters, but for those of SVG that are not
/// @param attributes in the order of their adding, not yet escaped
/// @param content in order
public record Element(String name, Map<String, String> attributes, List<Markup> content)
    implements Markup {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*");
  private static final Pattern ATTRIBUTE = Pattern.compile("[a-zA-Z][a-zA-Z-]*[0-9]?");

  /// Elements that browsers end by themselves.
  private static final Set<String> VOID = Set.of("meta", "br", "hr", "col");

  /// Elements after which a line of the file ends; blanks beside them mean nothing.
  private static final Set<String> LINES =
      Set.of(
          "html",
          "head",
          "meta",
          "title",
          "style",
          "body",
          "main",
          "header",
          "footer",
          "section",
          "h1",
          "h2",
          "h3",
          "p",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "thead",
          "tbody",
          "tr",
          "caption",
          "figure",
          "figcaption",
          "div",
          "details",
          "summary",
          "svg",
          "g",
          "nav");

  public Element {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    content = List.copyOf(content);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("'" + name + "' is no name of an element");
    }
    attributes.forEach(Element::check);
  }

  private static void check(String name, String value) {
    if (!ATTRIBUTE.matcher(name).matches() || name.startsWith("on")) {
      throw new IllegalArgumentException("'" + name + "' is no name of an attribute here");
    }
    if ((name.equals("href") || name.equals("src")) && !value.startsWith("#")) {
      throw new IllegalArgumentException(
          name + " is '" + value + "', must stay inside the page and begin with '#'");
    }
  }

  /// An element that holds nothing yet.
  public static Element of(String name) {
    return new Element(name, Map.of(), List.of());
  }

  /// An element of a class.
  public static Element of(String name, String styleClass) {
    return of(name).with("class", styleClass);
  }

  /// The same with one more attribute, or with another value of it.
  public Element with(String attribute, String value) {
    Map<String, String> more = new LinkedHashMap<>(attributes);
    more.put(attribute, value);
    return new Element(name, more, content);
  }

  /// The same with a length of a drawing, to a tenth of its unit.
  public Element with(String attribute, double length) {
    return with(attribute, Length.of(length));
  }

  /// The same with more at its end.
  public Element add(Markup... more) {
    return add(Arrays.asList(more));
  }

  /// The same with more at its end.
  public Element add(List<? extends Markup> more) {
    List<Markup> all = new ArrayList<>(content);
    all.addAll(more);
    return new Element(name, attributes, all);
  }

  /// The same with words at its end.
  public Element say(String words) {
    return add(new Text(words));
  }

  /// The text of the element.
  public String text() {
    StringBuilder text = new StringBuilder();
    write(text);
    return text.toString();
  }

  private void write(StringBuilder text) {
    text.append('<').append(name);
    attributes.forEach(
        (attribute, value) ->
            text.append(' ')
                .append(attribute)
                .append("=\"")
                .append(SafeText.escaped(value))
                .append('"'));
    if (VOID.contains(name) || (content.isEmpty() && isShape())) {
      text.append("/>");
    } else {
      text.append('>');
      content.forEach(piece -> write(piece, text));
      text.append("</").append(name).append('>');
    }
    if (LINES.contains(name)) {
      text.append('\n');
    }
  }

  private static void write(Markup piece, StringBuilder text) {
    switch (piece) {
      case Element element -> element.write(text);
      case Text(String words) -> text.append(SafeText.escaped(words));
      case Style(String rules) -> text.append(rules);
    }
  }

  /// Shapes of SVG may end where they begin.
  private boolean isShape() {
    return switch (name) {
      case "path", "rect", "circle", "line", "use" -> true;
      default -> false;
    };
  }
}
