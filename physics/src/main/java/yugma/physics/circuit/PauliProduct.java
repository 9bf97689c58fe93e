// SPDX-License-Identifier: Apache-2.0
package yugma.physics.circuit;

import java.util.List;
import yugma.physics.gate.Pauli;

/// A product of Pauli matrices on some qubits of a circuit, such as `!X1*Y2`.
///
/// @param factors from left to right; a qubit may appear more than once, if the product is
///   Hermitian
/// @param inverted whether the sign is minus, so that a measurement tells the other bit
public record PauliProduct(List<Factor> factors, boolean inverted) {
  public PauliProduct {
    factors = List.copyOf(factors);
  }

  /// Whether it can be measured: an even number of pairs of its factors anticommute.
  public boolean isHermitian() {
    int pairs = 0;
    for (int i = 0; i < factors.size(); i++) {
      for (Factor later : factors.subList(i + 1, factors.size())) {
        pairs += factors.get(i).anticommutesWith(later) ? 1 : 0;
      }
    }
    return pairs % 2 == 0;
  }

  /// One matrix on one qubit.
  ///
  /// @param pauli X, Y or Z
  /// @param qubit >= 0
  public record Factor(Pauli pauli, int qubit) {
    private boolean anticommutesWith(Factor other) {
      return qubit == other.qubit
          && pauli != other.pauli
          && pauli != Pauli.I
          && other.pauli != Pauli.I;
    }
  }
}
