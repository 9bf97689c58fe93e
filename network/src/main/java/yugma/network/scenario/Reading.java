// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.List;
import yugma.network.format.ResolvedValue;
import yugma.network.problem.Problem;

/// A scenario that was read, and what to tell people about it.
///
/// @param scenario itself
/// @param warnings in the order of the file
/// @param values every value it uses, with where each came from
/// @param text of the file, as it was given
public record Reading(
    Scenario scenario, List<Problem> warnings, List<ResolvedValue> values, String text) {
  public Reading {
    warnings = List.copyOf(warnings);
    values = List.copyOf(values);
  }
}
