// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

import java.util.Arrays;
import yugma.physics.circuit.Qubits;
import yugma.physics.symptom.SparseSet;

/// What an error flips: detectors, which are seen, and observables, which are not.
///
/// @param detectors their numbers, rising
/// @param observables their numbers, rising
public record Symptom(Qubits detectors, Qubits observables) {
  public Symptom {
    check(detectors);
    check(observables);
  }

  private static void check(Qubits numbers) {
    for (int i = 1; i < numbers.size(); i++) {
      if (numbers.get(i - 1) >= numbers.get(i)) {
        throw new IllegalArgumentException("numbers are " + numbers + ", must rise");
      }
    }
  }

  /// Numbers in any order; one that appears twice cancels.
  public static Symptom of(int[] detectors, int[] observables) {
    return new Symptom(
        Qubits.of(SparseSet.ofParity(detectors)), Qubits.of(SparseSet.ofParity(observables)));
  }

  /// What both errors together flip.
  public Symptom xor(Symptom other) {
    return new Symptom(
        Qubits.of(SparseSet.xor(detectors.toArray(), other.detectors.toArray())),
        Qubits.of(SparseSet.xor(observables.toArray(), other.observables.toArray())));
  }

  /// Whether it flips at most two detectors, so that it is an edge of a graph.
  public boolean isGraphLike() {
    return detectors.size() <= 2;
  }

  /// Such as `D3 D5 L0`.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    Arrays.stream(detectors.toArray()).forEach(d -> text.append(" D").append(d));
    Arrays.stream(observables.toArray()).forEach(l -> text.append(" L").append(l));
    return text.isEmpty() ? "" : text.substring(1);
  }
}
