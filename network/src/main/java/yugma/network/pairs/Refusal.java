// SPDX-License-Identifier: Apache-2.0
package yugma.network.pairs;

import java.util.Map;

/// Why there are no pairs for a request.
///
/// @param reason `no_path`, `rate`, `slots`, `fidelity`, `deadline`, or `told` when a node or link
///   says so itself
/// @param arguments names and numbers that it is about
public record Refusal(String reason, Map<String, String> arguments) {
  public Refusal {
    arguments = Map.copyOf(arguments);
  }
}
