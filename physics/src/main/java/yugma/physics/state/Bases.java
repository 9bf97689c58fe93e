// SPDX-License-Identifier: Apache-2.0
package yugma.physics.state;

import java.util.List;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

/// Bases of measurement.
final class Bases {
  private static final Gate FROM_Y = Gate.named("hyz");

  private Bases() {}

  static PauliProduct product(Pauli basis, int qubit) {
    if (basis == Pauli.I) {
      throw new IllegalArgumentException("basis is I, must be X, Y or Z");
    }
    return new PauliProduct(List.of(new PauliProduct.Factor(basis, qubit)), false);
  }

  /// A gate that exchanges a basis with Z, and is its own inverse.
  static Gate exchange(Pauli basis) {
    return switch (basis) {
      case I -> throw new IllegalArgumentException("basis is I, must be X, Y or Z");
      case X -> Gate.H;
      case Y -> FROM_Y;
      case Z -> Gate.named("id");
    };
  }
}
