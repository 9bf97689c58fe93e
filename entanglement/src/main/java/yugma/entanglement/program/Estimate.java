// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.program;

import yugma.entanglement.hardware.Memory;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.bell.Werner;
import yugma.physics.bell.XState;
import yugma.physics.noise.Decay;

/// What is to be expected of a pair by what the network promises and what memories do.
///
/// @param fresh fidelity of a fresh pair, in [0.25, 1]
/// @param near memory of its first half
/// @param far memory of its second
record Estimate(double fresh, Memory near, Memory far) {
  /// The fidelity at an age.
  double at(Time age) {
    XState pair = new Werner(fresh).pair().xState();
    return decayed(decayed(pair, near, age, 0), far, age, 1).fidelity(BellState.PHI_PLUS);
  }

  private static XState decayed(XState pair, Memory memory, Time age, int half) {
    return switch (memory.decay()) {
      case Decay.Exponential rates -> pair.decayed(rates, age, half);
      case Decay.QuasiStatic slow -> pair.dephased(slow.coherence(age));
    };
  }
}
