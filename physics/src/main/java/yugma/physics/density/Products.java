// SPDX-License-Identifier: Apache-2.0
package yugma.physics.density;

import yugma.physics.circuit.PauliProduct;

/// Products of Pauli matrices, times a density matrix from the left or from the right.
final class Products {
  private Products() {}

  /// From the left.
  static void multiply(PauliProduct product, double[] entries, int qubits) {
    for (PauliProduct.Factor factor : product.factors().reversed()) {
      Places.require(1, qubits, factor.qubit());
      int[] bit = {factor.qubit() + qubits};
      new Placed(factor.pauli().matrix(), bit, 0, 0).apply(entries, 2 * qubits);
    }
  }

  /// What is left of a state, not normalised, if a measurement of a Hermitian product tells a
  /// result: the projection from both sides. From the right it is the transpose on the columns,
  /// which for a Hermitian matrix is the conjugate.
  static void project(PauliProduct product, boolean one, double[] entries, int qubits) {
    double half = product.inverted() == one ? 0.5 : -0.5;
    double[] turned = entries.clone();
    multiply(product, turned, qubits);
    add(entries, half, turned);
    System.arraycopy(entries, 0, turned, 0, entries.length);
    for (PauliProduct.Factor factor : product.factors().reversed()) {
      int[] bit = {factor.qubit()};
      new Placed(factor.pauli().matrix().conjugate(), bit, 0, 0).apply(turned, 2 * qubits);
    }
    add(entries, half, turned);
  }

  private static void add(double[] entries, double factor, double[] turned) {
    for (int i = 0; i < entries.length; i++) {
      entries[i] = 0.5 * entries[i] + factor * turned[i];
    }
  }
}
