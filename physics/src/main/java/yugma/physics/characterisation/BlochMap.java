// SPDX-License-Identifier: Apache-2.0
package yugma.physics.characterisation;

import yugma.physics.gate.Matrix;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.Channel;

/// What a channel of one qubit makes of its Bloch vector: a matrix and a shift.
final class BlochMap {
  private static final Pauli[] AXES = {Pauli.X, Pauli.Y, Pauli.Z};

  /// Three rows of three factors and a shift.
  private final double[] rows = new double[12];

  BlochMap(Channel channel) {
    for (int column = 0; column < 4; column++) {
      Matrix input = column < 3 ? AXES[column].matrix() : Pauli.I.matrix();
      Matrix output = channel.on(input);
      for (int row = 0; row < 3; row++) {
        Matrix product = AXES[row].matrix().times(output);
        rows[4 * row + column] = (product.re(0, 0) + product.re(1, 1)) / 2;
      }
    }
  }

  void apply(double[] vector) {
    double x = vector[0];
    double y = vector[1];
    double z = vector[2];
    for (int row = 0; row < 3; row++) {
      int at = 4 * row;
      vector[row] = rows[at] * x + rows[at + 1] * y + rows[at + 2] * z + rows[at + 3];
    }
  }
}
