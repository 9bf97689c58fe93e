// SPDX-License-Identifier: Apache-2.0
package yugma.physics.state;

import java.util.Optional;
import yugma.kernel.random.RandomStream;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.density.Density;
import yugma.physics.gate.Pauli;
import yugma.physics.gate.PauliTerm;
import yugma.physics.noise.Channel;
import yugma.physics.noise.PauliChannel;
import yugma.physics.tableau.Clifford;
import yugma.physics.tableau.Tableau;

/// What Clifford gates make of |0…0⟩, of thousands of qubits: a tableau.
///
/// It holds Clifford gates, measurements, and random Paulis that are drawn. Other gates promote it
/// to a ket, channels that are not drawn to a density matrix.
///
/// @param tableau which it alone changes from now on
public record Stabilizer(Tableau tableau) implements QubitState {
  /// All in |0⟩.
  public static Stabilizer zeros(int qubits) {
    return new Stabilizer(Tableau.zeros(qubits));
  }

  @Override
  public int qubits() {
    return tableau.qubits();
  }

  @Override
  public QubitState apply(Apply gate) {
    if (!Clifford.is(gate)) {
      return ket().apply(gate);
    }
    tableau.apply(gate);
    return this;
  }

  @Override
  public QubitState apply(Channel channel, int... targets) {
    return new DensityMatrix(density()).apply(channel, targets);
  }

  @Override
  public QubitState draw(Channel channel, RandomStream random, int... targets) {
    Optional<PauliChannel> errors = channel.asPauli();
    if (errors.isEmpty()) {
      return ket().draw(channel, random, targets);
    }
    PauliTerm error = errors.get().draw(random);
    for (int j = 0; j < targets.length; j++) {
      tableau.pauli(error.at(j), targets[j]);
    }
    return this;
  }

  @Override
  public double probability(Pauli basis, int qubit) {
    return (1 - tableau.expectation(Bases.product(basis, qubit))) / 2.0;
  }

  @Override
  public Measured measure(Pauli basis, int qubit, RandomStream random) {
    return new Measured(tableau.measure(basis, qubit, random), this);
  }

  @Override
  public Measured measure(PauliProduct product, RandomStream random) {
    return new Measured(tableau.measure(product, random), this);
  }

  @Override
  public QubitState reset(int qubit, RandomStream random) {
    tableau.reset(Pauli.Z, qubit, random);
    return this;
  }

  @Override
  public Optional<Split> split(int... some) {
    return tableau.split(some).map(taken -> new Split(new Stabilizer(taken), this));
  }

  @Override
  public QubitState discard(int qubit, RandomStream random) {
    tableau.measure(Pauli.Z, qubit, random);
    return split(qubit).orElseThrow().rest();
  }

  /// The same as a ket.
  Ket ket() {
    return new Ket(StabilizerAmplitudes.of(tableau));
  }

  @Override
  public Density density() {
    try (Ket ket = ket()) {
      return ket.density();
    }
  }
}
