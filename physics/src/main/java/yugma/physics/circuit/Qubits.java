// SPDX-License-Identifier: Apache-2.0
package yugma.physics.circuit;

import java.util.Arrays;
import java.util.List;

/// A list of whole numbers >= 0, such as the numbers of qubits. Immutable.
public final class Qubits {
  /// No qubit.
  public static final Qubits NONE = new Qubits(new int[0]);

  private final int[] numbers;

  private Qubits(int[] numbers) {
    this.numbers = numbers;
  }

  /// These, in this order.
  public static Qubits of(int... numbers) {
    for (int number : numbers) {
      if (number < 0) {
        throw new IllegalArgumentException("qubit is " + number + ", must be at least 0");
      }
    }
    return numbers.length == 0 ? NONE : new Qubits(numbers.clone());
  }

  /// These, in this order.
  public static Qubits of(List<Integer> numbers) {
    return of(numbers.stream().mapToInt(Integer::intValue).toArray());
  }

  /// How many.
  public int size() {
    return numbers.length;
  }

  /// The one at a place, from 0.
  public int get(int at) {
    return numbers[at];
  }

  /// A copy as an array.
  public int[] toArray() {
    return numbers.clone();
  }

  /// The largest, -1 of none.
  public int most() {
    int most = -1;
    for (int number : numbers) {
      most = Math.max(most, number);
    }
    return most;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Qubits qubits && Arrays.equals(numbers, qubits.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return Arrays.toString(numbers);
  }
}
