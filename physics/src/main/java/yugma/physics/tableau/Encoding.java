// SPDX-License-Identifier: Apache-2.0
package yugma.physics.tableau;

import java.util.ArrayList;
import java.util.List;
import yugma.physics.circuit.PauliProduct;

/// The making of a state from products that are to be +1 on it.
///
/// Each is measured, the result chosen where it is not certain. Those that were -1 for certain are
/// turned over at the end, all at once, by flips of the inputs. O(n³/64).
final class Encoding {
  private final Tableau tableau;
  private final List<PauliProduct> products;
  private final List<long[]> pivots = new ArrayList<>();

  Encoding(int qubits, List<PauliProduct> products) {
    this.tableau = Tableau.zeros(qubits);
    this.products = products;
  }

  Tableau tableau() {
    for (PauliProduct product : products) {
      tableau.postselect(product, false);
    }
    List<long[]> equations = new ArrayList<>();
    for (PauliProduct product : products) {
      equations.add(equation(product));
    }
    tableau.rows().flipInputs(solution(equations));
    return tableau;
  }

  /// A product is now Z of some inputs; an odd number of them must be flipped if its sign is minus.
  private long[] equation(PauliProduct product) {
    Rows rows = tableau.rows();
    int row = tableau.load(product);
    if (rows.firstX(row) >= 0) {
      throw new IllegalArgumentException("stabilizer " + product + " does not commute with others");
    }
    long[] equation = new long[rows.words + 1];
    System.arraycopy(rows.bits, rows.start(row) + rows.words, equation, 0, rows.words);
    equation[rows.words] = rows.phase(row) == 2 ? 1 : 0;
    return equation;
  }

  private long[] solution(List<long[]> equations) {
    int words = tableau.rows().words;
    long[] flips = new long[words];
    for (int input = 0; input < tableau.qubits(); input++) {
      long[] pivot = take(equations, input);
      for (long[] other : equations) {
        addIf(other, pivot, input);
      }
      for (long[] earlier : pivots) {
        addIf(earlier, pivot, input);
      }
      pivots.add(pivot);
    }
    requireTrue(equations);
    for (int input = 0; input < tableau.qubits(); input++) {
      flips[input >> 6] |= pivots.get(input)[words] << input;
    }
    return flips;
  }

  private static long[] take(List<long[]> equations, int input) {
    for (int i = 0; i < equations.size(); i++) {
      if ((equations.get(i)[input >> 6] >>> input & 1) != 0) {
        return equations.remove(i);
      }
    }
    throw new IllegalArgumentException(
        "stabilizers do not fix the state: fewer of them are independent than it has qubits");
  }

  private static void addIf(long[] equation, long[] pivot, int input) {
    if ((equation[input >> 6] >>> input & 1) != 0) {
      for (int w = 0; w < equation.length; w++) {
        equation[w] ^= pivot[w];
      }
    }
  }

  /// What is left over says 0 = 0, or 0 = 1 if the products contradict each other.
  private void requireTrue(List<long[]> left) {
    for (long[] equation : left) {
      if (equation[equation.length - 1] != 0) {
        throw new IllegalArgumentException("stabilizers contradict each other: -1 is among them");
      }
    }
  }
}
