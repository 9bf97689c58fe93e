// SPDX-License-Identifier: Apache-2.0
package yugma.physics.state;

import java.util.Optional;
import yugma.kernel.random.RandomStream;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.density.Density;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.Channel;

/// The state of a register of qubits, in one of four formalisms.
///
/// Every verb works on every state: where its formalism cannot hold the result, the state is
/// promoted to the cheapest that can. A verb uses the state up: go on with the one that it returns,
/// and close that which no verb follows. What the next formalism has no memory for is refused with
/// both figures. One thread at a time.
public sealed interface QubitState extends AutoCloseable
    permits BellPair, Stabilizer, Ket, DensityMatrix {

  /// How many.
  int qubits();

  /// After gates on groups of targets.
  QubitState apply(Apply gate);

  /// After a plain gate.
  default QubitState apply(Gate gate, int... targets) {
    return apply(Apply.of(gate, targets));
  }

  /// After a channel, exactly: the mixture itself, so that pure states become density matrices.
  QubitState apply(Channel channel, int... targets);

  /// After a channel of which pure states draw one way it can go: the mean over many runs is the
  /// mixture. Random Paulis keep a stabilizer state one, anything else leaves a ket; mixed states
  /// have no need to draw.
  QubitState draw(Channel channel, RandomStream random, int... targets);

  /// The probability that a measurement of a qubit in a basis tells 1.
  double probability(Pauli basis, int qubit);

  /// Measures a qubit in a basis.
  Measured measure(Pauli basis, int qubit, RandomStream random);

  /// Measures a Hermitian product of Pauli matrices at once, and nothing else: 1 for its value -1.
  Measured measure(PauliProduct product, RandomStream random);

  /// With a qubit in |0⟩, whatever it was.
  QubitState reset(int qubit, RandomStream random);

  /// Some qubits and the others apart, if they are in a product state.
  ///
  /// @param some which become qubits 0, 1 … of a state of their own
  /// @return nothing, and no change, if they are not
  Optional<Split> split(int... some);

  /// Without a qubit that is lost or of no interest: on pure states it is measured and the result
  /// forgotten, which gives its partners the same statistics.
  QubitState discard(int qubit, RandomStream random);

  /// Its density matrix; the state stays as it is.
  Density density();

  /// Gives back what it holds off the heap.
  @Override
  default void close() {}

  /// What a measurement tells, and the state after it.
  record Measured(boolean one, QubitState after) {}

  /// Two registers that one became.
  ///
  /// @param some the qubits that were named, in that order
  /// @param rest the others, in their old order
  record Split(QubitState some, QubitState rest) {}
}
