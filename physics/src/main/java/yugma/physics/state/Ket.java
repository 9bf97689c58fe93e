// SPDX-License-Identifier: Apache-2.0
package yugma.physics.state;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import yugma.kernel.random.RandomStream;
import yugma.physics.amplitudes.Amplitudes;
import yugma.physics.amplitudes.Parts;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.density.Density;
import yugma.physics.gate.Matrix;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.Channel;

/// Any pure state of up to some thirty qubits: its amplitudes.
///
/// It holds every gate, measurements, and channels of which one way is drawn. Channels that are not
/// drawn promote it to a density matrix.
///
/// @param amplitudes which it alone changes from now on
public record Ket(Amplitudes amplitudes) implements QubitState {
  private static final double PURE = 1 - 1e-9;

  /// How many qubits at most a part may have whose entanglement is looked at.
  private static final int MOST_PART = 8;

  /// All in |0⟩.
  public static Ket zeros(int qubits) {
    return new Ket(Amplitudes.zero(qubits));
  }

  @Override
  public int qubits() {
    return amplitudes.qubits();
  }

  @Override
  public QubitState apply(Apply gate) {
    amplitudes.apply(gate);
    return this;
  }

  @Override
  public QubitState apply(Channel channel, int... targets) {
    DensityMatrix mixed = new DensityMatrix(density());
    close();
    return mixed.apply(channel, targets);
  }

  @Override
  public QubitState draw(Channel channel, RandomStream random, int... targets) {
    Matrix few = amplitudes.reduced(targets);
    double u = random.nextDouble();
    Matrix chosen = channel.kraus().getFirst();
    for (Matrix operator : channel.kraus()) {
      double likely = trace(operator.times(few).times(operator.adjoint()));
      if (likely > 0) {
        chosen = operator;
      }
      u -= likely;
      if (u < 0) {
        break;
      }
    }
    amplitudes.apply(chosen, new int[0], 0, targets);
    amplitudes.normalise();
    return this;
  }

  private static double trace(Matrix matrix) {
    return IntStream.range(0, matrix.size()).mapToDouble(i -> matrix.re(i, i)).sum();
  }

  @Override
  public double probability(Pauli basis, int qubit) {
    double mean = amplitudes.expectation(Bases.product(basis, qubit));
    return Math.clamp((1 - mean) / 2, 0, 1);
  }

  @Override
  public Measured measure(Pauli basis, int qubit, RandomStream random) {
    if (basis == Pauli.Z) {
      return new Measured(amplitudes.measure(qubit, random), this);
    }
    amplitudes.apply(Bases.exchange(basis), qubit);
    boolean one = amplitudes.measure(qubit, random);
    amplitudes.apply(Bases.exchange(basis), qubit);
    return new Measured(one, this);
  }

  @Override
  public Measured measure(PauliProduct product, RandomStream random) {
    return new Measured(amplitudes.measure(product, random), this);
  }

  @Override
  public QubitState reset(int qubit, RandomStream random) {
    amplitudes.reset(qubit, random);
    return this;
  }

  @Override
  public Optional<Split> split(int... some) {
    if (!isProduct(some)) {
      return Optional.empty();
    }
    Parts parts = amplitudes.part(some);
    close();
    return Optional.of(new Split(new Ket(parts.some()), new Ket(parts.rest())));
  }

  /// A part is in a product state with the rest if it is pure by itself, and so is the rest.
  private boolean isProduct(int... some) {
    int[] less = some;
    if (2 * some.length > qubits()) {
      less =
          IntStream.range(0, qubits())
              .filter(q -> Arrays.stream(some).noneMatch(named -> named == q))
              .toArray();
    }
    if (less.length > MOST_PART) {
      throw new IllegalArgumentException(
          "a part of "
              + less.length
              + " qubits is too much to split, must be at most "
              + MOST_PART);
    }
    Matrix part = amplitudes.reduced(less);
    return trace(part.times(part)) > PURE;
  }

  @Override
  public QubitState discard(int qubit, RandomStream random) {
    amplitudes.measure(qubit, random);
    return split(qubit).orElseThrow().rest();
  }

  @Override
  public Density density() {
    Density.requireFits(qubits());
    double[] all = new double[2 << qubits()];
    for (int i = 0; i < 1 << qubits(); i++) {
      all[2 * i] = amplitudes.re(i);
      all[2 * i + 1] = amplitudes.im(i);
    }
    return Density.pure(all);
  }

  @Override
  public void close() {
    amplitudes.close();
  }
}
