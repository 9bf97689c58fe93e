// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.analytic;

import yugma.entanglement.hardware.Memory;
import yugma.kernel.time.Time;
import yugma.physics.bell.XState;
import yugma.physics.noise.Decay;

/// What storage for a mean time leaves of pairs at least, on average.
///
/// An exponential decay is convex, so its mean is at least that at the mean time (Jensen). A
/// Gaussian one is not; there no more than `S / x` of all times exceed x (Markov), and the rest
/// keeps what it has at x.
///
/// @param memory that stores
/// @param seconds mean time S
/// @param attemptsHz of the node, which shake what it stores
record Storage(Memory memory, double seconds, double attemptsHz) {
  private static final double[] MULTIPLES = {1.5, 2, 3, 5, 10, 30, 100, 1000};

  /// A pair one of whose halves is stored.
  XState of(XState pair, int half) {
    return decayed(pair, half).dephased(shaken());
  }

  private XState decayed(XState pair, int half) {
    return switch (memory.decay()) {
      case Decay.Exponential law -> pair.decayed(law, time(), half);
      case Decay.QuasiStatic law -> pair.dephased(atLeast(law));
    };
  }

  private Time time() {
    return Time.nearest(Math.min(seconds, Time.HORIZON.seconds()));
  }

  private double atLeast(Decay.QuasiStatic law) {
    double best = 0;
    for (double multiple : MULTIPLES) {
      double age = Math.min(multiple * seconds, Time.HORIZON.seconds());
      best = Math.max(best, (1 - 1 / multiple) * law.coherence(Time.nearest(age)));
    }
    return best;
  }

  private double shaken() {
    return memory.dephasingPerAttempt() == 0
        ? 1
        : StrictMath.pow(1 - 2 * memory.dephasingPerAttempt(), attemptsHz * seconds);
  }
}
