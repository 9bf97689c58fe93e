// SPDX-License-Identifier: Apache-2.0
package yugma.physics.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.physics.gate.Matrix;

/// A quantum channel as a Kraus sum `ρ -> Σ K ρ K†` on a few qubits. Immutable.
///
/// A sum which does not keep the trace within 1e-12 is refused.
///
/// @param kraus its operators, at least one, all on the same number of qubits
public record Channel(List<Matrix> kraus) {
  private static final double EXACT = 1e-12;

  public Channel {
    kraus = List.copyOf(kraus);
    if (kraus.isEmpty()) {
      throw new IllegalArgumentException("a channel has 0 Kraus operators, must have at least 1");
    }
    Matrix sum = kraus.getFirst().scaled(0);
    for (Matrix operator : kraus) {
      sum = sum.plus(operator.adjoint().times(operator));
    }
    double off = sum.distance(Matrix.identity(sum.qubits()));
    if (!(off <= EXACT)) {
      throw new IllegalArgumentException(
          "the sum of K†K is " + off + " off the identity, must keep the trace within " + EXACT);
    }
  }

  /// From its operators.
  public static Channel of(Matrix... kraus) {
    return new Channel(List.of(kraus));
  }

  /// That which changes nothing.
  public static Channel identity(int qubits) {
    return of(Matrix.identity(qubits));
  }

  /// On how many qubits.
  public int qubits() {
    return kraus.getFirst().qubits();
  }

  /// What it makes of a density matrix of its qubits.
  public Matrix on(Matrix state) {
    Matrix sum = state.scaled(0);
    for (Matrix operator : kraus) {
      sum = sum.plus(operator.times(state).times(operator.adjoint()));
    }
    return sum;
  }

  /// This channel, and another after it.
  public Channel then(Channel next) {
    List<Matrix> products = new ArrayList<>();
    for (Matrix after : next.kraus) {
      for (Matrix before : kraus) {
        products.add(after.times(before));
      }
    }
    return new Channel(KrausSum.merged(products));
  }

  /// Two channels on qubits of their own, this one's first.
  public Channel beside(Channel other) {
    List<Matrix> products = new ArrayList<>();
    for (Matrix left : kraus) {
      for (Matrix right : other.kraus) {
        products.add(left.beside(right));
      }
    }
    return new Channel(products);
  }

  /// The matrix `Σ K ⊗ K*` that takes a density matrix, written row by row as a vector, to what
  /// becomes of it: on twice as many qubits, those of the rows first.
  public Matrix superoperator() {
    Matrix sum = Matrix.identity(2 * qubits()).scaled(0);
    for (Matrix operator : kraus) {
      sum = sum.plus(operator.beside(operator.conjugate()));
    }
    return sum;
  }

  /// The largest difference of an entry of the superoperators: 0 of channels that do the same.
  public double distance(Channel other) {
    return superoperator().distance(other.superoperator());
  }

  /// The fidelity of a half of a maximally entangled pair with what becomes of it, `Σ |tr K|^2 /
  /// d^2`.
  public double entanglementFidelity() {
    double sum = 0;
    for (Matrix operator : kraus) {
      sum += KrausSum.overlap(Matrix.identity(qubits()), operator);
    }
    return sum;
  }

  /// The mean fidelity over all pure states, `(d F_e + 1) / (d + 1)` ([Nielsen
  /// 2002](https://doi.org/10.1016/S0375-9601(02)01272-0)).
  public double averageFidelity() {
    int d = 1 << qubits();
    return (d * entanglementFidelity() + 1) / (d + 1);
  }

  /// The channel of random Pauli errors which is left after averaging over all Paulis before it and
  /// the same after it.
  ///
  /// Another channel: what is not a Pauli error of it is lost. Amplitude damping, for one, no
  /// longer tends to |0⟩.
  public PauliChannel pauliTwirl() {
    int qubits = qubits();
    double[] chances = new double[1 << 2 * qubits];
    for (int index = 0; index < chances.length; index++) {
      Matrix pauli = PauliChannel.term(qubits, index).matrix(qubits);
      for (Matrix operator : kraus) {
        chances[index] += KrausSum.overlap(pauli, operator);
      }
    }
    return PauliChannel.normalised(chances);
  }

  /// The same channel as random Pauli errors, if it is one.
  public Optional<PauliChannel> asPauli() {
    PauliChannel twirled = pauliTwirl();
    return twirled.channel().distance(this) < EXACT ? Optional.of(twirled) : Optional.empty();
  }
}
