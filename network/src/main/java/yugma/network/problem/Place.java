// SPDX-License-Identifier: Apache-2.0
package yugma.network.problem;

/// Where a problem is.
public sealed interface Place {
  /// A few characters of a file.
  ///
  /// @param file as it was named
  /// @param line from 1
  /// @param column from 1, in code points
  /// @param width how many code points are meant, >= 1
  /// @param path of the value in the scenario, such as `links.a-b.length_km`; may be empty
  /// @param lineText the line itself, or as much of a long one as is worth showing
  /// @param firstColumn where `lineText` begins in its line, from 1
  record InText(
      String file, int line, int column, int width, String path, String lineText, int firstColumn)
      implements Place {}

  /// A file as a whole.
  ///
  /// @param file as it was named
  record InFile(String file) implements Place {}

  /// A flag of the command.
  ///
  /// @param flag as it was typed, such as `--set run.seed=x`
  /// @param path of the value in the scenario
  record InFlag(String flag, String path) implements Place {}
}
