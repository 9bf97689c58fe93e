// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yugma.physics.circuit.Instruction;
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

  /// A probability being summed.
  private static final class Sum {
    private double p;
    private Instruction by;

    Sum(Instruction by) {
      this.by = by;
    }
  }

  /// Bytes of an error and of each of its numbers, here and in the model and its text.
  private static final long BYTES_EACH = 400;

  private static final long BYTES_A_NUMBER = 24;

  private final Map<Key, Sum> sums = new HashMap<>();
  private final int detectors;
  private final long mostBytes;
  private long bytes;

  MechanismTable(int detectors) {
    this(detectors, HeapRoom.most(1));
  }

  MechanismTable(int detectors, long mostBytes) {
    this.detectors = detectors;
    this.mostBytes = mostBytes;
  }

  /// Adds an error, independent of those before.
  ///
  /// @throws IllegalArgumentException if there are more than fit in the memory
  void add(int[] error, double p, Instruction by) {
    if (error.length > 0 && p > 0) {
      Sum sum = sums.computeIfAbsent(new Key(error), _ -> make(error, by));
      sum.p = sum.p * (1 - p) + p * (1 - sum.p);
      sum.by = by;
    }
  }

  private Sum make(int[] error, Instruction by) {
    bytes += BYTES_EACH + BYTES_A_NUMBER * error.length;
    if (bytes > mostBytes) {
      throw new IllegalArgumentException(
          "the noise makes more than "
              + sums.size()
              + " different errors of "
              + detectors
              + " detectors, no more "
              + HeapRoom.remedy());
    }
    return new Sum(by);
  }

  /// All, in the order of their numbers, each with the first instruction that makes it.
  Map<Mechanism, Instruction> mechanisms() {
    List<Map.Entry<Key, Sum>> entries = new ArrayList<>(sums.entrySet());
    entries.sort((a, b) -> Arrays.compare(a.getKey().numbers, b.getKey().numbers));
    Map<Mechanism, Instruction> mechanisms = new LinkedHashMap<>();
    entries.forEach(
        entry ->
            mechanisms.put(
                new Mechanism(entry.getValue().p, parts(entry.getKey().numbers)),
                entry.getValue().by));
    return mechanisms;
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
