// SPDX-License-Identifier: Apache-2.0
package yugma.report.markup;

import java.lang.Character.UnicodeScript;

/// Text that shows what it is: escaped, and without characters that nobody sees.
public final class SafeText {
  private static final int HIDDEN = 0xFFFD;

  private SafeText() {}

  /// The text as the content of an element or of a quoted attribute.
  public static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    int before = ' ';
    for (int c : text.codePoints().toArray()) {
      append(safe, visible(c, before));
      before = c;
    }
    return safe.toString();
  }

  private static void append(StringBuilder safe, int c) {
    switch (c) {
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '&' -> safe.append("&amp;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      default -> safe.appendCodePoint(c);
    }
  }

  /// A character that could turn the reading order, hide, or break a parser becomes U+FFFD. The
  /// joiners U+200C and U+200D stay after letters of the scripts of India, whose spelling needs
  /// them.
  private static int visible(int c, int before) {
    if (c == '\n' || c == '\t' || c == '\r') {
      return ' ';
    }
    if (c == 0x200C || c == 0x200D) {
      return isIndic(before) ? c : HIDDEN;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          HIDDEN;
      default -> c;
    };
  }

  private static boolean isIndic(int c) {
    return switch (UnicodeScript.of(c)) {
      case GUJARATI, DEVANAGARI, BENGALI, GURMUKHI, ORIYA, TAMIL, TELUGU, KANNADA, MALAYALAM ->
          true;
      default -> false;
    };
  }
}
