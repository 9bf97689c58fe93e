// SPDX-License-Identifier: Apache-2.0
package yugma.network.yaml;

import yugma.network.problem.Place;

/// Where a value or a key stands in its text.
///
/// @param text that it is in
/// @param line from 0
/// @param column from 0, in code points
/// @param width in code points; at least 1 is shown
public record Mark(SourceText text, int line, int column, int width) {
  /// As a place to tell people.
  ///
  /// @param path of the value in the scenario
  public Place at(String path) {
    return text.place(this, path);
  }
}
