// SPDX-License-Identifier: Apache-2.0
package yugma.computing.source;

/// One thing that is wrong with a text.
///
/// @param line from 1
/// @param column from 1, in UTF-16 units
/// @param width how many letters are meant, at least 1
/// @param what what is wrong, without a full stop
/// @param hint what to write instead; may be empty
public record Problem(int line, int column, int width, String what, String hint) {
  public Problem {
    if (line < 1 || column < 1 || width < 1) {
      throw new IllegalArgumentException(
          "place is " + line + ":" + column + " of width " + width + ", each must be at least 1");
    }
  }
}
