// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.Arrays;
import yugma.network.yaml.Mark;
import yugma.network.yaml.SourceText;

/// Marks of a text by the index of a character in it.
final class Offsets {
  private final SourceText source;
  private final String text;
  private final int[] starts;

  Offsets(SourceText source) {
    this.source = source;
    this.text = source.text();
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isInPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !isInPair) {
        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        found[count++] = i + 1;
      }
    }
    this.starts = Arrays.copyOf(found, count);
  }

  /// The index of a character.
  ///
  /// @param line from 1
  /// @param column from 1, in chars
  int index(int line, int column) {
    int start = starts[Math.clamp(line - 1, 0, starts.length - 1)];
    return Math.clamp((long) start + column - 1, 0, text.length());
  }

  /// The characters from an index up to another.
  Mark mark(int from, int to) {
    int at = Math.clamp(from, 0, text.length());
    int found = Arrays.binarySearch(starts, at);
    int line = found >= 0 ? found : -found - 2;
    int end = Math.clamp(to, at, text.length());
    int column = text.codePointCount(starts[line], at);
    return new Mark(source, line, column, Math.max(1, text.codePointCount(at, end)));
  }

  /// The tag that ends before an index.
  ///
  /// @param opening how it begins
  Mark markOfTag(String opening, int end) {
    int from = text.lastIndexOf(opening, Math.max(0, end - 1));
    return mark(Math.max(0, from), end);
  }
}
