// SPDX-License-Identifier: Apache-2.0
package yugma.report.graph;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Text inside other text, so that nothing in it is taken for markup.
final class Markup {
  private Markup() {}

  /// For XML, in content and in attributes in double quotes.
  static String xml(String text) {
    return mapped(
        text,
        c ->
            switch (c) {
              case '&' -> "&amp;";
              case '<' -> "&lt;";
              case '>' -> "&gt;";
              case '"' -> "&quot;";
              case '\'' -> "&#39;";
              default -> null;
            });
  }

  /// For a label of Mermaid in double quotes: everything that Mermaid, Markdown or HTML may take
  /// for its own is an entity code.
  static String mermaid(String text) {
    return mapped(text, c -> "\"#&<>`;\\{}[]|*_~%".indexOf(c) >= 0 ? "#" + c + ";" : null);
  }

  /// For a quoted string of DOT.
  static String dot(String text) {
    return mapped(
        text,
        c ->
            switch (c) {
              case '"' -> "\\\"";
              case '\\' -> "\\\\";
              default -> null;
            });
  }

  /// Replaces what has a replacement; control characters, line ends among them, become blanks,
  /// halves of pairs and code points that are no characters U+FFFD.
  private static String mapped(String text, IntFunction<@Nullable String> replacement) {
    StringBuilder mapped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String other = replacement.apply(c);
              if (other != null) {
                mapped.append(other);
              } else if (Character.isISOControl(c)) {
                mapped.append(' ');
              } else if ((c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF) {
                mapped.append('\uFFFD');
              } else {
                mapped.appendCodePoint(c);
              }
            });
    return mapped.toString();
  }
}
