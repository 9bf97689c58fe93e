// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yugma.physics.circuit.Qubits;
import yugma.physics.errormodel.DetectorErrorModel.Mechanism;

/// The errors found so far: those that flip the same by the same parts are one.
///
/// An error is an array of numbers: its parts, each rising, with [#SEPARATOR] between; observables
/// are numbered behind the detectors.
final class MechanismTable {
  static final int SEPARATOR = -1;

  /// An array as a key.
  private static final class Key {
    private final int[] numbers;
    private final int hash;

    Key(int[] numbers) {
      this.numbers = numbers;
      this.hash = Arrays.hashCode(numbers);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(numbers, key.numbers);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  private final Map<Key, double[]> probabilities = new HashMap<>();
  private final int detectors;

  MechanismTable(int detectors) {
    this.detectors = detectors;
  }

  /// Adds an error, independent of those before.
  void add(int[] error, double p) {
    if (error.length > 0 && p > 0) {
      double[] sum = probabilities.computeIfAbsent(new Key(error), _ -> new double[1]);
      sum[0] = sum[0] * (1 - p) + p * (1 - sum[0]);
    }
  }

  /// All, in the order of their numbers.
  List<Mechanism> mechanisms() {
    List<Map.Entry<Key, double[]>> entries = new ArrayList<>(probabilities.entrySet());
    entries.sort((a, b) -> Arrays.compare(a.getKey().numbers, b.getKey().numbers));
    return entries.stream()
        .map(entry -> new Mechanism(entry.getValue()[0], parts(entry.getKey().numbers)))
        .toList();
  }

  private List<Symptom> parts(int[] error) {
    List<Symptom> parts = new ArrayList<>();
    for (int from = 0, to = 0; to <= error.length; to++) {
      if (to == error.length || error[to] == SEPARATOR) {
        parts.add(symptom(Arrays.copyOfRange(error, from, to)));
        from = to + 1;
      }
    }
    return parts;
  }

  private Symptom symptom(int[] numbers) {
    int[] seen = Arrays.stream(numbers).filter(n -> n < detectors).toArray();
    int[] unseen =
        Arrays.stream(numbers).filter(n -> n >= detectors).map(n -> n - detectors).toArray();
    return new Symptom(Qubits.of(seen), Qubits.of(unseen));
  }
}
