// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import java.util.Optional;
import yugma.entanglement.circuit.CircuitEffect;
import yugma.entanglement.circuit.CircuitInput;
import yugma.entanglement.pair.Half;
import yugma.kernel.time.Time;

/// Whoever asked for a circuit, and those who look at the truth.
public interface CircuitListener {
  /// A pair has been handed out at an end; a stored half has left its slot.
  ///
  /// @param isNear whether at the end that asked
  /// @param half the qubit as it really is, decayed up to now, unless it has been measured
  void delivered(boolean isNear, CircuitEffect.Deliver deliver, Optional<Half> half, Time now);

  /// Whether stored halves stay in their slots when they are delivered, until
  /// [EntanglementSimulation#release].
  default boolean keepsSlots() {
    return false;
  }

  /// A pair has been delivered at an end of a listener that keeps slots.
  ///
  /// @param isNear whether at the end that asked
  /// @param slot of that end's node where its half is
  default void kept(boolean isNear, CircuitEffect.Deliver deliver, int slot, Time now) {}

  /// A test has been made.
  void tested(CircuitEffect.Tested test, Time now);

  /// A pair that an end had a half of came to nothing.
  void lost(boolean isNear, Time now);

  /// The last pair has been delivered.
  void done(Time now);

  /// There is no circuit, and why.
  void refused(String why, Time now);

  /// A node is told something.
  ///
  /// @param position of the node on the circuit
  default void told(int position, CircuitInput input, Time now) {}

  /// A node does something.
  ///
  /// @param position of the node on the circuit
  default void does(int position, CircuitEffect effect, Time now) {}
}
