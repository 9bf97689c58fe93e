// SPDX-License-Identifier: Apache-2.0
package yugma.physics.memory;

import java.util.List;
import java.util.stream.IntStream;
import yugma.physics.circuit.Circuit;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

/// The memory of a repetition code, which keeps a bit against flips.
///
/// Data qubits have even numbers, with a check between each two.
public final class RepetitionMemory {
  private RepetitionMemory() {}

  /// The experiment: zeros, rounds of checks, all data measured; observable 0 is the last bit.
  ///
  /// @param distance number of data qubits, >= 2
  /// @param rounds of checks, >= 1
  public static Circuit circuit(int distance, long rounds, MemoryNoise noise) {
    Sizes.check(distance, 2, rounds, 1);
    int checks = distance - 1;
    int[] measured = every(checks, 2, 1);
    Script script = new Script(noise);
    script.reset(Pauli.Z, every(2 * distance - 1, 1, 0));
    cycle(script, distance);
    for (int i = 0; i < checks; i++) {
      script.detector(at(measured[i], 0), checks - i);
    }
    Script later = new Script(noise);
    cycle(later, distance);
    later.shift(0.0, 1.0);
    for (int i = 0; i < checks; i++) {
      later.detector(at(measured[i], 0), checks - i, 2 * checks - i);
    }
    script.repeat(rounds - 1, later.circuit());
    script.measure(Pauli.Z, every(distance, 2, 0));
    for (int i = 0; i < checks; i++) {
      int right = distance - i - 1;
      script.detector(at(measured[i], 1), right, right + 1, distance + checks - i);
    }
    script.observable(1);
    return script.circuit();
  }

  private static void cycle(Script script, int distance) {
    int[] left = new int[2 * distance - 2];
    int[] right = new int[2 * distance - 2];
    for (int i = 0; i < left.length; i += 2) {
      left[i] = i;
      left[i + 1] = i + 1;
      right[i] = i + 2;
      right[i + 1] = i + 1;
    }
    script.round(every(distance, 2, 0));
    script.gate(Gate.CX, left);
    script.tick();
    script.gate(Gate.CX, right);
    script.tick();
    script.measureAndReset(every(distance - 1, 2, 1));
  }

  private static int[] every(int count, int step, int first) {
    return IntStream.range(0, count).map(i -> first + step * i).toArray();
  }

  private static List<Double> at(int x, int time) {
    return List.of((double) x, (double) time);
  }
}
