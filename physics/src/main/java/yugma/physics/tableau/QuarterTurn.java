// SPDX-License-Identifier: Apache-2.0
package yugma.physics.tableau;

import java.util.Map;
import java.util.TreeMap;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.gate.Pauli;

/// A turn by a quarter about a product, on the rows of the qubits that it touches.
///
/// What anticommutes with P was, before `exp(-i pi/4 P)`, `i P R = -i R P`; all else stays.
final class QuarterTurn {
  private final Rows rows;
  private final int product;
  private final int quarters;

  /// @param product the row that holds what the inverse of the gates makes of P
  QuarterTurn(Rows rows, int product, boolean isInverse) {
    this.rows = rows;
    this.product = product;
    this.quarters = isInverse ? 1 : 3;
  }

  void about(PauliProduct pauliProduct) {
    Map<Integer, Pauli> joined = new TreeMap<>();
    for (PauliProduct.Factor factor : pauliProduct.factors()) {
      joined.merge(
          factor.qubit(), factor.pauli(), (a, b) -> Pauli.of(a.x() != b.x(), a.z() != b.z()));
    }
    joined.forEach(
        (qubit, pauli) -> {
          multiplyIf(pauli.z(), 2 * qubit);
          multiplyIf(pauli.x(), 2 * qubit + 1);
        });
  }

  private void multiplyIf(boolean anticommutes, int row) {
    if (anticommutes) {
      rows.multiply(row, product, quarters);
    }
  }
}
