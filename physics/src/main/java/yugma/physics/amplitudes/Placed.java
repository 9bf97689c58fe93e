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
}
