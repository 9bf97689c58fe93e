// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.gate.Pauli;

/// Collects Pauli products as rows; factors on one qubit are joined, signs left to the reference.
final class ProductRows {
  private final int words;
  private final List<Integer> readStarts = new ArrayList<>(List.of(0));
  private final List<Integer> reads = new ArrayList<>();
  private final List<Integer> writeStarts = new ArrayList<>(List.of(0));
  private final List<Integer> writes = new ArrayList<>();

  ProductRows(int words) {
    this.words = words;
  }

  void add(PauliProduct product) {
    Map<Integer, Pauli> joined = new TreeMap<>();
    for (PauliProduct.Factor factor : product.factors()) {
      joined.merge(
          factor.qubit(), factor.pauli(), (a, b) -> Pauli.of(a.x() != b.x(), a.z() != b.z()));
    }
    joined.forEach(
        (qubit, pauli) -> {
          int x = 2 * qubit * words;
          addIf(pauli.z(), reads, x);
          addIf(pauli.x(), reads, x + words);
          addIf(pauli.x(), writes, x);
          addIf(pauli.z(), writes, x + words);
        });
    readStarts.add(reads.size());
    writeStarts.add(writes.size());
  }

  private static void addIf(boolean wanted, List<Integer> rows, int row) {
    if (wanted) {
      rows.add(row);
    }
  }

  Products products() {
    return new Products(array(readStarts), array(reads), array(writeStarts), array(writes));
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
