// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

import yugma.kernel.quantity.Checked;
import yugma.kernel.time.Time;
import yugma.physics.bell.LocalGates;

/// What a node can do with the qubits that it holds.
///
/// @param gates errors of its two-qubit gate and of its readout
/// @param swapSuccess probability that a Bell measurement tells anything: 1 by gates, 1/2 by linear
///   optics; in (0, 1]
/// @param swapTime from the begin of a Bell measurement to its result
/// @param distillTime from the begin of a round of distillation to this node's bit
/// @param readoutTime from the begin of a measurement of one qubit to its result
public record Processor(
    LocalGates gates, double swapSuccess, Time swapTime, Time distillTime, Time readoutTime) {
  /// Without errors, in no time.
  public static final Processor PERFECT =
      new Processor(LocalGates.PERFECT, 1, Time.ZERO, Time.ZERO, Time.ZERO);

  public Processor {
    Checked.probability("probability that a Bell measurement tells anything", swapSuccess);
    if (swapSuccess == 0) {
      throw new IllegalArgumentException("a Bell measurement that never succeeds swaps nothing");
    }
  }
}
