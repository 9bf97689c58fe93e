// SPDX-License-Identifier: Apache-2.0
package yugma.physics.circuit;

import java.util.List;

/// The kinds of noise that a circuit names, each with its probabilities.
///
/// Names and meaning are those of Stim's circuit files.
public enum Noise {
  /// X with probability p.
  X_ERROR(1, 1),
  /// Y with probability p.
  Y_ERROR(1, 1),
  /// Z with probability p.
  Z_ERROR(1, 1),
  /// X, Y or Z with p/3 each.
  DEPOLARIZE1(1, 1),
  /// Each of the fifteen pairs with p/15.
  DEPOLARIZE2(2, 1),
  /// X, Y, Z with a probability of their own.
  PAULI_CHANNEL_1(1, 3),
  /// IX, IY, IZ, XI … ZZ with a probability of their own.
  PAULI_CHANNEL_2(2, 15),
  /// With probability p a qubit is replaced by the mixed state, and the record says so.
  HERALDED_ERASE(1, 1),
  /// I, X, Y, Z with a probability of their own, each told by the record.
  HERALDED_PAULI_CHANNEL_1(1, 4);

  private final int qubits;
  private final int arguments;

  Noise(int qubits, int arguments) {
    this.qubits = qubits;
    this.arguments = arguments;
  }

  /// On how many qubits at a time.
  public int qubits() {
    return qubits;
  }

  /// How many probabilities it takes.
  public int arguments() {
    return arguments;
  }

  /// Whether it writes a bit into the record.
  public boolean isHeralded() {
    return this == HERALDED_ERASE || this == HERALDED_PAULI_CHANNEL_1;
  }

  /// The probability of each Pauli operator but the identity: of X, Y, Z; or of IX, IY, IZ, XI …
  /// ZZ.
  ///
  /// @return of [#HERALDED_ERASE] and [#HERALDED_PAULI_CHANNEL_1] I, X, Y, Z, told by the record
  public double[] probabilities(List<Double> arguments) {
    double p = arguments.getFirst();
    return switch (this) {
      case X_ERROR -> new double[] {p, 0, 0};
      case Y_ERROR -> new double[] {0, p, 0};
      case Z_ERROR -> new double[] {0, 0, p};
      case DEPOLARIZE1 -> new double[] {p / 3, p / 3, p / 3};
      case DEPOLARIZE2 -> {
        double[] each = new double[15];
        java.util.Arrays.fill(each, p / 15);
        yield each;
      }
      case HERALDED_ERASE -> new double[] {p / 4, p / 4, p / 4, p / 4};
      case PAULI_CHANNEL_1, PAULI_CHANNEL_2, HERALDED_PAULI_CHANNEL_1 ->
          arguments.stream().mapToDouble(Double::doubleValue).toArray();
    };
  }
}
