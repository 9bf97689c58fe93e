// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

/// What a terminal makes of text.
public final class Terminal {
  private Terminal() {}

  /// The text without characters that could move the cursor, colour the screen or reverse the
  /// reading order; a tab becomes one blank.
  static String safe(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints().map(Terminal::safe).forEach(safe::appendCodePoint);
    return safe.toString();
  }

  private static int safe(int c) {
    boolean reverses = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return c == '\t' ? ' ' : Character.isISOControl(c) || reverses ? 0xFFFD : c;
  }

  /// How many columns the text takes: marks that stand above or below a letter none, wide East
  /// Asian characters two, all others one, and so a vowel sign beside its letter too.
  ///
  /// That is the rule of the C library's wcwidth, by which tmux and xterm move their cursor. A few
  /// terminals give each grapheme cluster one or two columns instead; a text cannot suit both.
  public static int columns(String text) {
    return text.codePoints().map(Terminal::columns).sum();
  }

  /// The text with blanks after it up to so many columns.
  public static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - columns(text)));
  }

  private static int columns(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  /// The blocks that Unicode Standard Annex 11 calls wide, without its scattered symbols.
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
