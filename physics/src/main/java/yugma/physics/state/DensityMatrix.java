// SPDX-License-Identifier: Apache-2.0
package yugma.physics.state;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import yugma.kernel.random.RandomStream;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.density.Density;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.Channel;
import yugma.physics.noise.Damping;

/// Any mixed state of up to a dozen qubits: its density matrix.
///
/// It holds every gate, channel and measurement.
///
/// @param matrix which it alone changes from now on
public record DensityMatrix(Density matrix) implements QubitState {
  private static final double NEAR = 1e-9;

  /// All in |0⟩.
  public static DensityMatrix zeros(int qubits) {
    return new DensityMatrix(Density.zero(qubits));
  }

  @Override
  public int qubits() {
    return matrix.qubits();
  }

  @Override
  public QubitState apply(Apply gate) {
    matrix.apply(gate);
    return this;
  }

  @Override
  public QubitState apply(Channel channel, int... targets) {
    matrix.apply(channel, targets);
    return this;
  }

  @Override
  public QubitState draw(Channel channel, RandomStream random, int... targets) {
    return apply(channel, targets);
  }

  @Override
  public double probability(Pauli basis, int qubit) {
    return matrix.probability(basis, qubit);
  }

  @Override
  public Measured measure(Pauli basis, int qubit, RandomStream random) {
    return new Measured(matrix.measure(basis, qubit, random), this);
  }

  @Override
  public Measured measure(PauliProduct product, RandomStream random) {
    return new Measured(matrix.measure(product, random), this);
  }

  @Override
  public QubitState reset(int qubit, RandomStream random) {
    return apply(Damping.reset(0), qubit);
  }

  @Override
  public Optional<Split> split(int... some) {
    int[] others = others(some);
    Density taken = matrix.part(some);
    Density rest = matrix.part(others);
    int[] order = Arrays.copyOf(some, qubits());
    System.arraycopy(others, 0, order, some.length, others.length);
    if (matrix.part(order).distance(taken.beside(rest)) > NEAR) {
      return Optional.empty();
    }
    return Optional.of(new Split(new DensityMatrix(taken), new DensityMatrix(rest)));
  }

  @Override
  public QubitState discard(int qubit, RandomStream random) {
    return new DensityMatrix(matrix.part(others(qubit)));
  }

  private int[] others(int... some) {
    return IntStream.range(0, qubits())
        .filter(q -> Arrays.stream(some).noneMatch(named -> named == q))
        .toArray();
  }

  @Override
  public Density density() {
    return matrix.copy();
  }
}
