// SPDX-License-Identifier: Apache-2.0
package yugma.physics.tableau;

import java.util.ArrayList;
import java.util.List;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.gate.Pauli;

/// The generators of a state, read out of its inverse tableau.
///
/// What the gates make of Z of input j has X at qubit q where the row of Z of q flips j, and Z
/// where the row of X does; its sign is that with which the rows give Z of j back. O(n³/64).
final class Stabilizers {
  private final Tableau tableau;
  private final Rows rows;

  Stabilizers(Tableau tableau) {
    this.tableau = tableau;
    this.rows = tableau.rows();
  }

  List<PauliProduct> all() {
    List<PauliProduct> all = new ArrayList<>();
    for (int input = 0; input < rows.qubits; input++) {
      all.add(image(input));
    }
    return all;
  }

  private PauliProduct image(int input) {
    List<PauliProduct.Factor> factors = new ArrayList<>();
    for (int q = 0; q < rows.qubits; q++) {
      Pauli pauli = Pauli.of(rows.x(2 * q + 1, input), rows.x(2 * q, input));
      if (pauli != Pauli.I) {
        factors.add(new PauliProduct.Factor(pauli, q));
      }
    }
    PauliProduct unsigned = new PauliProduct(factors, false);
    int row = tableau.load(unsigned);
    return new PauliProduct(factors, rows.phase(row) == 2);
  }
}
