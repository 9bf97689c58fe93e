// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import yugma.entanglement.circuit.CircuitMessage;
import yugma.entanglement.circuit.CircuitPlan;

/// What neighbours say to each other above the link layer.
sealed interface ControlMessage {
  /// Take part in a circuit, and pass this on (signalling).
  ///
  /// @param position of the receiver
  record Install(CircuitPlan plan, int position) implements ControlMessage {}

  /// All from here to the far end take part.
  record Installed(int circuit) implements ControlMessage {}

  /// A node does not take part, and why.
  record Rejected(int circuit, String why) implements ControlMessage {}

  /// A message of a circuit.
  record Along(int circuit, CircuitMessage message) implements ControlMessage {}
}
