// SPDX-License-Identifier: Apache-2.0
package yugma.physics.tableau;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.circuit.PauliProduct.Factor;

/// A state cut in two, where no entanglement holds the parts together.
///
/// It is a product just if each stabilizer, cut down to one part, is certain there; the cut ones
/// then are the stabilizers of that part. O(n³/64).
final class Splitting {
  private final Tableau whole;
  private final int[] taken;

  Splitting(Tableau whole, int[] taken) {
    this.whole = whole;
    this.taken = taken;
  }

  record Parts(Tableau taken, Tableau left) {}

  Optional<Parts> parts() {
    boolean[] isTaken = new boolean[whole.qubits()];
    for (int qubit : taken) {
      if (qubit < 0 || qubit >= whole.qubits()) {
        throw new IllegalArgumentException(
            "qubit is " + qubit + ", must lie in [0, " + whole.qubits() + ")");
      }
      isTaken[qubit] = true;
    }
    int[] left = new int[whole.qubits() - taken.length];
    int at = 0;
    for (int q = 0; q < isTaken.length; q++) {
      if (!isTaken[q]) {
        left[at++] = q;
      }
    }
    List<PauliProduct> stabilizers = whole.stabilizers();
    return part(taken, stabilizers)
        .flatMap(mine -> part(left, stabilizers).map(others -> new Parts(mine, others)));
  }

  private Optional<Tableau> part(int[] qubits, List<PauliProduct> stabilizers) {
    int[] place = new int[whole.qubits()];
    Arrays.fill(place, -1);
    for (int i = 0; i < qubits.length; i++) {
      place[qubits[i]] = i;
    }
    List<PauliProduct> cut = new ArrayList<>();
    for (PauliProduct stabilizer : stabilizers) {
      List<Factor> factors =
          stabilizer.factors().stream().filter(factor -> place[factor.qubit()] >= 0).toList();
      int sign = whole.expectation(new PauliProduct(factors, false));
      if (sign == 0) {
        return Optional.empty();
      }
      List<Factor> moved =
          factors.stream()
              .map(factor -> new Factor(factor.pauli(), place[factor.qubit()]))
              .toList();
      cut.add(new PauliProduct(moved, sign < 0));
    }
    return Optional.of(Tableau.of(qubits.length, cut));
  }
}
