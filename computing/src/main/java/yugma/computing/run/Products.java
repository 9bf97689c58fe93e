// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.circuit.PauliProduct.Factor;
import yugma.physics.gate.Pauli;

/// Products of Pauli matrices with at most one factor on each qubit.
final class Products {
  private Products() {}

  /// The same product, multiplied out.
  ///
  /// @throws IllegalArgumentException if it is not Hermitian, so that nothing measures it
  static PauliProduct simplified(PauliProduct product) {
    Map<Integer, Pauli> letters = new TreeMap<>();
    int phase = product.inverted() ? 2 : 0;
    for (Factor factor : product.factors()) {
      Pauli before = letters.getOrDefault(factor.qubit(), Pauli.I);
      phase += before.phaseBefore(factor.pauli());
      letters.put(
          factor.qubit(),
          Pauli.of(before.x() ^ factor.pauli().x(), before.z() ^ factor.pauli().z()));
    }
    if ((phase & 1) != 0) {
      throw new IllegalArgumentException(
          "product " + product.factors() + " is not Hermitian, so it cannot be measured");
    }
    List<Factor> factors = new ArrayList<>();
    letters.forEach(
        (qubit, pauli) -> {
          if (pauli != Pauli.I) {
            factors.add(new Factor(pauli, qubit));
          }
        });
    return new PauliProduct(factors, (phase & 2) != 0);
  }
}
