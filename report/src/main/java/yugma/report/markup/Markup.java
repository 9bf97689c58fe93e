// SPDX-License-Identifier: Apache-2.0
package yugma.report.markup;

/// What an element may hold.
public sealed interface Markup permits Element, Markup.Text, Markup.Style {
  /// Words of people or of files; they are escaped as they are written.
  ///
  /// @param words before escaping
  record Text(String words) implements Markup {}

  /// The rules of a style sheet, the same text to a parser of XML and to one of HTML.
  ///
  /// @param rules without `<` and `&`, and without the address of anything
  record Style(String rules) implements Markup {
    public Style {
      if (rules.contains("<") || rules.contains("&") || rules.contains("//")) {
        throw new IllegalArgumentException("a style sheet must hold none of '<', '&' and '//'");
      }
    }
  }
}
