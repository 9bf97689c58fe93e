// SPDX-License-Identifier: Apache-2.0
package yugma.computing.noise;

import yugma.kernel.quantity.Checked;
import yugma.kernel.time.Time;
import yugma.physics.noise.Decay;

/// The noise of a machine, the same for all its qubits.
///
/// Gates depolarise: with probability p = (1 - F) d / (d - 1) the mixed state takes the place of
/// their d = 2 or 4 levels, where F is the average gate fidelity. T1 and T2 act while a qubit waits
/// and during the gates that it takes part in.
///
/// @param gate1 average infidelity 1 - F of a gate on one qubit, in [0, 1/2]
/// @param gate2 the same of a gate on two, in [0, 3/4]
/// @param readout probability that a recorded bit is wrong
/// @param reset probability that a reset leaves |1⟩
/// @param decay T1 and T2, infinite for none
/// @param gate1Time how long a gate on one qubit takes
/// @param gate2Time how long a gate on two takes
public record DeviceNoise(
    double gate1,
    double gate2,
    double readout,
    double reset,
    Decay.Exponential decay,
    Time gate1Time,
    Time gate2Time) {
  private static final Decay.Exponential ENDLESS =
      new Decay.Exponential(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  /// None.
  public static final DeviceNoise NONE = new DeviceNoise(0, 0, 0, 0, ENDLESS, Time.ZERO, Time.ZERO);

  public DeviceNoise {
    Checked.range("gate1, an average infidelity,", gate1, 0, 0.5);
    Checked.range("gate2, an average infidelity,", gate2, 0, 0.75);
    Checked.probability("readout, a probability,", readout);
    Checked.probability("reset, a probability,", reset);
    boolean takesTime = gate1Time.picos() > 0 || gate2Time.picos() > 0;
    if (takesTime && decay.equals(ENDLESS)) {
      throw new IllegalArgumentException("the time of a gate does nothing without t1 or t2");
    }
  }

  /// Whether qubits lose energy over time: no Pauli error, so amplitudes or a density matrix must
  /// hold them.
  public boolean damps() {
    return decay.t1Seconds() < Double.POSITIVE_INFINITY;
  }

  /// Whether qubits change while they wait.
  public boolean decays() {
    return !decay.equals(ENDLESS);
  }
}
