// SPDX-License-Identifier: Apache-2.0
package yugma.physics.symptom;

import java.util.List;
import java.util.Optional;
import yugma.physics.circuit.Instruction.Disturb;
import yugma.physics.gate.Pauli;

/// What may happen at a site, as a law on the subsets of a few rows that it flips.
///
/// @param probabilities of each subset but the empty one, index 0, which has the rest
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ErrorLaw(double[] probabilities) {
  /// In which circuits name probabilities.
  private static final List<Pauli> ORDER = List.of(Pauli.I, Pauli.X, Pauli.Y, Pauli.Z);

  public ErrorLaw {
    double sum = 0;
    for (double p : probabilities) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("probability is " + p + ", must lie in [0, 1]");
      }
      sum += p;
    }
    if (sum > 1 + 1e-9) {
      throw new IllegalArgumentException(
          "probabilities sum to " + sum + ", must be at most 1 together");
    }
  }

  /// One row flipped with a probability.
  public static ErrorLaw flip(double probability) {
    return new ErrorLaw(new double[] {0, probability});
  }

  /// That of noise on one group: bits 2j and 2j + 1 are x and z of qubit j; of noise that the
  /// record tells bit 0 is the record, bit 1 x, bit 2 z.
  public static ErrorLaw of(Disturb disturb) {
    double[] told = disturb.noise().probabilities(disturb.arguments());
    if (disturb.noise().isHeralded()) {
      double[] law = new double[8];
      for (int i = 0; i < told.length; i++) {
        law[1 + 2 * subset(i, 1)] = told[i];
      }
      return new ErrorLaw(law);
    }
    int qubits = disturb.noise().qubits();
    double[] law = new double[1 << 2 * qubits];
    for (int code = 1; code <= told.length; code++) {
      law[subset(code, qubits)] = told[code - 1];
    }
    return new ErrorLaw(law);
  }

  /// The subset of a Pauli operator: bits 2j and 2j + 1 are x and z of qubit j.
  ///
  /// @param code its place in the order I, X, Y, Z, the last qubit's fastest
  public static int subset(int code, int qubits) {
    int subset = 0;
    for (int j = 0; j < qubits; j++) {
      Pauli pauli = ORDER.get(code >>> 2 * (qubits - 1 - j) & 3);
      subset |= (pauli.x() ? 1 : 0) << 2 * j | (pauli.z() ? 2 : 0) << 2 * j;
    }
    return subset;
  }

  /// How probable it is that anything happens.
  public double total() {
    double sum = 0;
    for (double p : probabilities) {
      sum += p;
    }
    return Math.min(1, sum);
  }

  /// The same law as independent events, each at any number of times: the mean number of each
  /// subset.
  ///
  /// The characters of the law are `exp Σ r_e (χ_s(e) - 1)`, so their logarithms give the rates
  /// back; nothing if one would be negative, or a character is not positive.
  public Optional<double[]> rates() {
    int size = probabilities.length;
    double[] logs = new double[size];
    for (int s = 0; s < size; s++) {
      double lost = 0;
      for (int e = 0; e < size; e++) {
        lost += isOdd(s & e) ? probabilities[e] : 0;
      }
      if (lost >= 0.5) {
        return Optional.empty();
      }
      logs[s] = StrictMath.log1p(-2 * lost);
    }
    return inverse(logs);
  }

  private static Optional<double[]> inverse(double[] logs) {
    int size = logs.length;
    double[] rates = new double[size];
    double most = 0;
    for (int e = 1; e < size; e++) {
      for (int s = 0; s < size; s++) {
        rates[e] += (isOdd(s & e) ? -logs[s] : logs[s]) / size;
      }
      most = Math.max(most, rates[e]);
    }
    for (int e = 1; e < size; e++) {
      if (rates[e] < -1e-12 * most) {
        return Optional.empty();
      }
      rates[e] = rates[e] < 1e-12 * most ? 0 : rates[e];
    }
    return Optional.of(rates);
  }

  private static boolean isOdd(int bits) {
    return (Integer.bitCount(bits) & 1) != 0;
  }
}
