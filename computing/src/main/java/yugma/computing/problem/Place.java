// SPDX-License-Identifier: Apache-2.0
package yugma.computing.problem;

/// A stretch of one line of a program.
///
/// @param line from 1
/// @param column from 1, in code points
/// @param length in code points, at least 1
public record Place(int line, int column, int length) {
  /// The beginning of a file.
  public static final Place START = new Place(1, 1, 1);

  public Place {
    if (line < 1 || column < 1 || length < 1) {
      throw new IllegalArgumentException(
          "place is " + line + ":" + column + "+" + length + ", each must be at least 1");
    }
  }

  /// The letters `from` to `to` of a line, at least one of them.
  ///
  /// @param text of the line
  /// @param from in chars, from 0
  /// @param to in chars, excluded
  public static Place of(int line, String text, int from, int to) {
    int column = text.codePointCount(0, from) + 1;
    int length = text.codePointCount(from, Math.clamp(to, from, text.length()));
    return new Place(line, column, Math.max(1, length));
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
