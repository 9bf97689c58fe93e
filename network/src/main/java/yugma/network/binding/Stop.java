// SPDX-License-Identifier: Apache-2.0
package yugma.network.binding;

import yugma.entanglement.hardware.Memory;
import yugma.entanglement.hardware.Processor;
import yugma.physics.bell.BellDiagonal;
import yugma.physics.bell.BellState;
import yugma.physics.bell.LocalGates;
import yugma.physics.noise.Decay;
import yugma.physics.noise.ReadoutError;

/// A node of a path.
///
/// @param node its id
/// @param memory its qubits
/// @param processor what it does with them
/// @param slots that the path has there, on each side of a repeater
record Stop(String node, Memory memory, Processor processor, int slots) {
  /// Beyond this a flip at each attempt leaves nothing, and its rate has no logarithm.
  private static final double MOST_FLIPS = 0.4999;

  /// The time constant of the coherence of an idle qubit, in s.
  double coherenceSeconds() {
    return switch (memory.decay()) {
      case Decay.Exponential it -> it.t2Seconds();
      case Decay.QuasiStatic it -> it.t2StarSeconds();
    };
  }

  /// The rate at which a stored qubit loses its coherence while a hop makes attempts, in Hz.
  double decayHz(Hop trying) {
    double flips = Math.min(MOST_FLIPS, memory.dephasingPerAttempt());
    return 1 / coherenceSeconds() - StrictMath.log1p(-2 * flips) / trying.periodSeconds();
  }

  /// Its gates with their errors made smaller by a factor.
  LocalGates gates(double factor) {
    LocalGates own = processor.gates();
    return new LocalGates(
        own.depolarizing() * factor,
        new ReadoutError(own.readout().zeroAsOne() * factor, own.readout().oneAsZero() * factor));
  }

  /// The fidelity of a swap of perfect pairs.
  double swapFidelity() {
    BellDiagonal perfect = BellDiagonal.of(BellState.PHI_PLUS);
    return processor.gates().swap(perfect, perfect).fidelity();
  }
}
