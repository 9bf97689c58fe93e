// SPDX-License-Identifier: Apache-2.0
package yugma.physics.symptom;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.gate.CliffordAction;
import yugma.physics.gate.Pauli;
import yugma.physics.gate.PauliTerm;

/// What an X or a Z on each qubit would flip if it happened now, while now moves backwards.
final class Sensitivity {
  private final int[][] x;
  private final int[][] z;
  private final Map<Long, int[]> records = new HashMap<>();

  Sensitivity(int qubits) {
    x = new int[qubits][];
    z = new int[qubits][];
    Arrays.fill(x, SparseSet.EMPTY);
    Arrays.fill(z, SparseSet.EMPTY);
  }

  int[] x(int qubit) {
    return x[qubit];
  }

  int[] z(int qubit) {
    return z[qubit];
  }

  int[] of(Pauli pauli, int qubit) {
    return SparseSet.xor(
        pauli.x() ? x[qubit] : SparseSet.EMPTY, pauli.z() ? z[qubit] : SparseSet.EMPTY);
  }

  int[] of(PauliProduct product) {
    int[] sum = SparseSet.EMPTY;
    for (PauliProduct.Factor factor : product.factors()) {
      sum = SparseSet.xor(sum, of(factor.pauli(), factor.qubit()));
    }
    return sum;
  }

  /// Adds to what a record flips.
  void addToRecord(long number, int[] flips) {
    records.merge(number, flips, SparseSet::xor);
  }

  /// Goes back to before the record was made; nothing asks for it any more.
  int[] forget(long number) {
    int[] flips = records.remove(number);
    return flips == null ? SparseSet.EMPTY : flips;
  }

  /// Goes back over a gate on some qubits.
  void undo(CliffordAction action, int[] qubits) {
    int[][] newX = new int[qubits.length][];
    int[][] newZ = new int[qubits.length][];
    for (int i = 0; i < qubits.length; i++) {
      newX[i] = image(action.x(i), qubits);
      newZ[i] = image(action.z(i), qubits);
    }
    for (int i = 0; i < qubits.length; i++) {
      x[qubits[i]] = newX[i];
      z[qubits[i]] = newZ[i];
    }
  }

  private int[] image(PauliTerm term, int[] qubits) {
    int[] sum = SparseSet.EMPTY;
    for (int rest = term.x() | term.z(); rest != 0; rest &= rest - 1) {
      int target = Integer.numberOfTrailingZeros(rest);
      sum = SparseSet.xor(sum, of(term.at(target), qubits[target]));
    }
    return sum;
  }

  /// Adds flips to all that anticommutes with a product.
  void addAgainst(PauliProduct product, int[] flips) {
    for (PauliProduct.Factor factor : product.factors()) {
      addAgainst(factor.pauli(), factor.qubit(), flips);
    }
  }

  /// Adds flips to all that anticommutes with a Pauli matrix on a qubit.
  void addAgainst(Pauli pauli, int qubit, int[] flips) {
    if (pauli.z()) {
      x[qubit] = SparseSet.xor(x[qubit], flips);
    }
    if (pauli.x()) {
      z[qubit] = SparseSet.xor(z[qubit], flips);
    }
  }

  /// Goes back to before the qubit was reset: what happened to it has no effect.
  void clear(int qubit) {
    x[qubit] = SparseSet.EMPTY;
    z[qubit] = SparseSet.EMPTY;
  }
}
