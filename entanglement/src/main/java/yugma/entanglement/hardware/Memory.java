// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

import yugma.kernel.quantity.Checked;
import yugma.physics.noise.Decay;

/// The qubits of a node that hold halves of pairs, all alike.
///
/// @param slots number of qubits, at least 1
/// @param decay of a qubit that is stored
/// @param dephasingPerAttempt probability of a phase flip of each stored qubit at each attempt that
///   the same node makes meanwhile, in [0, 0.5]
public record Memory(int slots, Decay decay, double dephasingPerAttempt) {
  public Memory {
    if (slots < 1) {
      throw new IllegalArgumentException("number of slots is " + slots + ", must be at least 1");
    }
    Checked.range("probability of a phase flip per attempt", dephasingPerAttempt, 0, 0.5);
  }

  /// One that forgets nothing.
  public static Memory perfect(int slots) {
    double never = Double.POSITIVE_INFINITY;
    return new Memory(slots, new Decay.Exponential(never, never), 0);
  }
}
