// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Matrix;

/// A matrix at its place in a register: which qubits it mixes, and where it acts.
///
/// @param matrix on the targets, the first most significant
/// @param targets the qubits it acts on, none twice
/// @param controls mask of the qubits it looks at
/// @param states what the controls must be, a subset of their mask
record Placed(Matrix matrix, Qubits targets, long controls, long states) {

  /// Checks the qubits against a register.
  static Placed of(Matrix matrix, int[] controls, long states, int[] targets, int qubits) {
    if (matrix.qubits() != targets.length) {
      throw new IllegalArgumentException(
          "a matrix on " + matrix.qubits() + " qubits has " + targets.length + " targets");
    }
    long seen = 0;
    long wanted = 0;
    for (int j = 0; j < controls.length; j++) {
      seen = with(seen, controls[j], qubits);
      wanted |= (states >>> j & 1) << controls[j];
    }
    long mask = seen;
    for (int target : targets) {
      seen = with(seen, target, qubits);
    }
    return new Placed(matrix, Qubits.of(targets), mask, wanted);
  }

  /// Checks that qubits are of a register and none twice.
  static void requireDistinct(int[] some, int qubits) {
    long seen = 0;
    for (int qubit : some) {
      seen = with(seen, qubit, qubits);
    }
  }

  private static long with(long seen, int qubit, int qubits) {
    Amplitudes.requireQubit(qubit, qubits);
    if ((seen >>> qubit & 1) != 0) {
      throw new IllegalArgumentException("qubit " + qubit + " appears twice");
    }
    return seen | 1L << qubit;
  }

  /// What bits a row or column of the matrix sets in an index.
  long bits(int row) {
    long bits = 0;
    for (int t = 0; t < targets.size(); t++) {
      bits |= (long) (row >>> targets.size() - 1 - t & 1) << targets.get(t);
    }
    return bits;
  }

  /// The same with every target that is nothing but a control made one, and entries that are the
  /// rounding of zero made zero.
  Placed peeled() {
    Placed best = new Placed(cleaned(matrix), targets, controls, states);
    for (int t = 0; t < best.targets.size(); t++) {
      for (int state = 0; state < 2; state++) {
        if (best.leavesAlone(t, 1 - state)) {
          return best.without(t, state).peeled();
        }
      }
    }
    return best;
  }

  private static Matrix cleaned(Matrix matrix) {
    double[] entries = matrix.entries();
    for (int i = 0; i < entries.length; i += 2) {
      Complex entry = new Complex(entries[i], entries[i + 1]).cleaned();
      entries[i] = entry.re();
      entries[i + 1] = entry.im();
    }
    return Matrix.complex(entries);
  }

  /// Whether a target keeps its value, and nothing happens where it has this one.
  private boolean leavesAlone(int target, int value) {
    int shift = targets.size() - 1 - target;
    for (int row = 0; row < matrix.size(); row++) {
      for (int column = 0; column < matrix.size(); column++) {
        boolean isValue = (row >>> shift & 1) == value;
        boolean isKept = (row >>> shift & 1) == (column >>> shift & 1);
        double re = matrix.re(row, column) - (isValue && row == column ? 1 : 0);
        if ((!isKept || isValue) && (re != 0 || matrix.im(row, column) != 0)) {
          return false;
        }
      }
    }
    return true;
  }

  private Placed without(int target, int state) {
    int shift = targets.size() - 1 - target;
    int half = matrix.size() / 2;
    double[] entries = new double[2 * half * half];
    for (int row = 0; row < half; row++) {
      for (int column = 0; column < half; column++) {
        int from = widened(row, shift, state);
        int to = widened(column, shift, state);
        entries[2 * (row * half + column)] = matrix.re(from, to);
        entries[2 * (row * half + column) + 1] = matrix.im(from, to);
      }
    }
    long bit = 1L << targets.get(target);
    int[] rest = targets.toArray();
    System.arraycopy(rest, target + 1, rest, target, rest.length - target - 1);
    return new Placed(
        Matrix.complex(entries),
        Qubits.of(java.util.Arrays.copyOf(rest, rest.length - 1)),
        controls | bit,
        states | (state == 1 ? bit : 0));
  }

  private static int widened(int bits, int shift, int state) {
    int low = bits & (1 << shift) - 1;
    return (bits >>> shift) << shift + 1 | state << shift | low;
  }
}
