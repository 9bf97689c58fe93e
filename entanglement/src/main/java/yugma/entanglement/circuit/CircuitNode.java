// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.circuit;

import java.util.List;
import yugma.kernel.time.Time;

/// The part of one node in one circuit.
public sealed interface CircuitNode permits CircuitEnd, CircuitRouter {
  /// What is to be done about something, in this order.
  List<CircuitEffect> on(CircuitInput input, Time now);
}
