// SPDX-License-Identifier: Apache-2.0
package yugma.physics.stabilizercode;

import java.util.ArrayList;
import java.util.List;
import yugma.kernel.quantity.Checked;

/// How many errors of each weight a decoder fails on, found by trying all of them, with perfect
/// measurements of the stabilizers.
///
/// @param kinds errors per qubit: 3 of depolarising noise, 1 of flips alone
/// @param failing for each weight from 0 how many errors fail
/// @param all for each weight from 0 how many errors there are
public record FailureCount(int kinds, List<Integer> failing, List<Integer> all) {
  public FailureCount {
    failing = List.copyOf(failing);
    all = List.copyOf(all);
  }

  /// Of all Pauli errors. O(4^n).
  public static FailureCount ofPaulis(LookupDecoder decoder) {
    return count(decoder, 3, 1 << decoder.code().qubits());
  }

  /// Of flips alone. O(2^n).
  public static FailureCount ofFlips(LookupDecoder decoder) {
    return count(decoder, 1, 1);
  }

  private static FailureCount count(LookupDecoder decoder, int kinds, int phases) {
    int qubits = decoder.code().qubits();
    int[] failing = new int[qubits + 1];
    int[] all = new int[qubits + 1];
    for (int x = 0; x < 1 << qubits; x++) {
      for (int z = 0; z < phases; z++) {
        int weight = Integer.bitCount(x | z);
        all[weight]++;
        failing[weight] += decoder.fails(x, z) ? 1 : 0;
      }
    }
    return new FailureCount(kinds, list(failing), list(all));
  }

  private static List<Integer> list(int[] numbers) {
    List<Integer> list = new ArrayList<>();
    for (int number : numbers) {
      list.add(number);
    }
    return list;
  }

  /// The probability that the logical qubit is changed.
  ///
  /// @param probability of an error on each qubit, all kinds alike
  public double logicalErrorRate(double probability) {
    Checked.probability("probability of an error", probability);
    double sum = 0;
    int qubits = failing.size() - 1;
    for (int weight = 0; weight <= qubits; weight++) {
      sum +=
          failing.get(weight)
              * power(probability / kinds, weight)
              * power(1 - probability, qubits - weight);
    }
    return sum;
  }

  private static double power(double base, int exponent) {
    double power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }

  /// The coefficient of the leading power of small probabilities.
  public double leadingCoefficient() {
    int weight = leadingPower();
    return failing.get(weight) / power(kinds, weight);
  }

  /// The least weight at which errors fail.
  public int leadingPower() {
    int weight = 0;
    while (weight < failing.size() - 1 && failing.get(weight) == 0) {
      weight++;
    }
    return weight;
  }

  /// The probability of an error at which the logical qubit fares no better than a bare one, where
  /// there is one in (0, 1/2); found by halving.
  public double breakEven() {
    double low = 1e-9;
    double high = 0.5;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (logicalErrorRate(middle) < middle) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
