// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import yugma.physics.gate.Matrix;

/// The density matrix of a few qubits of a register, all others traced out.
final class Marginal {
  private static final int MOST = 8;

  private Marginal() {}

  static Matrix of(Amplitudes state, int... few) {
    if (few.length > MOST) {
      throw new IllegalArgumentException(
          "a reduced density matrix has at most " + MOST + " qubits, not " + few.length);
    }
    Placed placed =
        Placed.of(Matrix.identity(few.length), new int[0], 0, few.clone(), state.qubits());
    int size = 1 << few.length;
    double[] sums = new double[2 * size * size];
    double[] seen = new double[2 * size];
    long free = state.size() - 1 & ~Spread.mask(few);
    for (long group = 0; group < state.size() >>> few.length; group++) {
      long base = Spread.into(group, free);
      for (int row = 0; row < size; row++) {
        seen[2 * row] = state.re(base | placed.bits(row));
        seen[2 * row + 1] = state.im(base | placed.bits(row));
      }
      add(sums, seen);
    }
    return normalised(sums, size);
  }

  private static void add(double[] sums, double[] seen) {
    int at = 0;
    for (int row = 0; row < seen.length; row += 2) {
      for (int column = 0; column < seen.length; column += 2, at += 2) {
        sums[at] += seen[row] * seen[column] + seen[row + 1] * seen[column + 1];
        sums[at + 1] += seen[row + 1] * seen[column] - seen[row] * seen[column + 1];
      }
    }
  }

  private static Matrix normalised(double[] sums, int size) {
    double trace = 0;
    for (int row = 0; row < size; row++) {
      trace += sums[2 * row * (size + 1)];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= trace;
    }
    return Matrix.complex(sums);
  }
}
