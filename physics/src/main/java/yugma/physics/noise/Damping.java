// SPDX-License-Identifier: Apache-2.0
package yugma.physics.noise;

import yugma.kernel.quantity.Checked;
import yugma.physics.gate.Matrix;

/// Channels by which a qubit loses its energy to its surroundings.
public final class Damping {
  private Damping() {}

  /// Falls from |1⟩ to |0⟩ with a probability.
  public static Channel amplitude(double probability) {
    return thermal(probability, 0);
  }

  /// Tends to a mixture of both levels: generalized amplitude damping.
  ///
  /// @param probability that the surroundings act, in [0, 1]
  /// @param excited population of |1⟩ that is left in the end, in [0, 1]
  public static Channel thermal(double probability, double excited) {
    Checked.probability("probability of damping", probability);
    Checked.probability("excited population", excited);
    double stay = Math.sqrt(1 - probability);
    double jump = Math.sqrt(probability);
    double low = Math.sqrt(1 - excited);
    double high = Math.sqrt(excited);
    Matrix down = Matrix.real(0, jump * low, 0, 0);
    Matrix calm = Matrix.real(low, 0, 0, stay * low);
    return excited == 0
        ? Channel.of(calm, down)
        : Channel.of(
            calm, down, Matrix.real(stay * high, 0, 0, high), Matrix.real(0, 0, jump * high, 0));
  }

  /// Puts the qubit into |0⟩, and into |1⟩ with the probability of an error.
  public static Channel reset(double error) {
    Checked.probability("probability of a reset error", error);
    double right = Math.sqrt(1 - error);
    double wrong = Math.sqrt(error);
    return Channel.of(
        Matrix.real(right, 0, 0, 0),
        Matrix.real(0, right, 0, 0),
        Matrix.real(0, 0, wrong, 0),
        Matrix.real(0, 0, 0, wrong));
  }
}
