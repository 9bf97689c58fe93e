// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.problem;

/// A stretch of one line of a program.
///
/// @param line from 1
/// @param column from 1, in characters
/// @param length in characters, at least 1
public record Place(int line, int column, int length) {
  /// The beginning of a file.
  public static final Place START = new Place(1, 1, 1);

  public Place {
    if (line < 1 || column < 1 || length < 1) {
      throw new IllegalArgumentException(
          "place is " + line + ":" + column + "+" + length + ", each must be at least 1");
    }
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
