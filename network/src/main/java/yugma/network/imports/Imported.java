// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.List;
import yugma.network.problem.Problem;

/// A foreign network as a scenario.
///
/// @param name of the scenario
/// @param text of its file
/// @param warnings everything that was left out, assumed or looks wrong, with its line
/// @param nodes how many there are
/// @param links how many there are
public record Imported(String name, String text, List<Problem> warnings, int nodes, int links) {
  public Imported {
    warnings = List.copyOf(warnings);
  }
}
