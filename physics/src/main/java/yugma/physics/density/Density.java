// SPDX-License-Identifier: Apache-2.0
package yugma.physics.density;

import yugma.kernel.random.RandomStream;
import yugma.physics.algebra.Hermitian;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Matrix;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.Channel;

/// The mixed state of a register as its density matrix, 16 · 4^n bytes.
///
/// Qubit q is bit q of the index. A gate on k qubits costs O(4^n 2^k), a channel O(4^n 4^k). One
/// thread at a time.
public final class Density {
  private final int qubits;

  /// Row by row, as a vector whose index is the row's bits, then the column's.
  private final double[] entries;

  private Density(int qubits, double[] entries) {
    this.qubits = qubits;
    this.entries = entries;
  }

  /// The state |0…0⟩.
  ///
  /// @param qubits 0 to 14
  /// @throws IllegalArgumentException if they do not fit, with what they need and what there is
  public static Density zero(int qubits) {
    Density state = new Density(qubits, DensityMemory.of(qubits));
    state.entries[0] = 1;
    return state;
  }

  /// Refuses more qubits than a density matrix can have here, with what they need and what there
  /// is.
  public static void requireFits(int qubits) {
    DensityMemory.requireFits(qubits, Runtime.getRuntime().maxMemory());
  }

  /// The state of a matrix whose most significant qubit is qubit n - 1.
  public static Density of(Matrix matrix) {
    return new Density(matrix.qubits(), matrix.entries());
  }

  /// The pure state with these amplitudes, of norm 1.
  ///
  /// @param amplitudes 2^n of them, each its real part, then its imaginary part
  public static Density pure(double... amplitudes) {
    int qubits = Integer.numberOfTrailingZeros(amplitudes.length) - 1;
    Density state = new Density(qubits, DensityMemory.of(qubits));
    int size = 1 << qubits;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        double re = amplitudes[2 * row];
        double im = amplitudes[2 * row + 1];
        double otherRe = amplitudes[2 * column];
        double otherIm = amplitudes[2 * column + 1];
        state.entries[2 * (row * size + column)] = re * otherRe + im * otherIm;
        state.entries[2 * (row * size + column) + 1] = im * otherRe - re * otherIm;
      }
    }
    return state;
  }

  /// Another of the same entries.
  public Density copy() {
    return new Density(qubits, entries.clone());
  }

  /// The largest absolute difference of a part of an entry.
  public double distance(Density other) {
    if (other.qubits != qubits) {
      throw new IllegalArgumentException(
          "states have " + qubits + " and " + other.qubits + " qubits, must be alike");
    }
    double most = 0;
    for (int i = 0; i < entries.length; i++) {
      most = Math.max(most, Math.abs(entries[i] - other.entries[i]));
    }
    return most;
  }

  /// On how many qubits.
  public int qubits() {
    return qubits;
  }

  /// The real part of an entry.
  public double re(int row, int column) {
    return entries[2 * (row << qubits | column)];
  }

  /// The imaginary part of an entry.
  public double im(int row, int column) {
    return entries[2 * (row << qubits | column) + 1];
  }

  /// The sum of the diagonal: 1 but for rounding.
  public double trace() {
    double sum = 0;
    for (int i = 0; i < 1 << qubits; i++) {
      sum += re(i, i);
    }
    return sum;
  }

  /// The trace of its square: 1 of a pure state, 2^-n of the mixed one.
  public double purity() {
    double sum = 0;
    for (double part : entries) {
      sum += part * part;
    }
    return sum;
  }

  /// Does a gate on each group of its targets.
  public void apply(Apply gate) {
    Matrix matrix = gate.gate().matrix(gate.angleArray());
    int[] controls = gate.controls().toArray();
    int[] all = gate.targets().toArray();
    int width = gate.gate().qubits();
    for (int at = 0; width == 0 ? at < 1 : at < all.length; at += Math.max(1, width)) {
      apply(matrix, controls, gate.states(), java.util.Arrays.copyOfRange(all, at, at + width));
    }
  }

  /// Does a plain gate.
  public void apply(Gate gate, int... targets) {
    apply(Apply.of(gate, targets));
  }

  /// Does a matrix where all controls are as wanted: `ρ -> U ρ U†`.
  ///
  /// @param matrix on as many qubits as there are targets, the first most significant
  /// @param states bit j: what control j must be
  public void apply(Matrix matrix, int[] controls, long states, int... targets) {
    Places.require(matrix.qubits(), qubits, targets, controls);
    int[] bits = shifted(targets, qubits);
    long mask = Places.mask(controls);
    long wanted = Places.spread(states, controls);
    new Placed(matrix, bits, mask << qubits, wanted << qubits).apply(entries, 2 * qubits);
    new Placed(matrix.conjugate(), targets, mask, wanted).apply(entries, 2 * qubits);
  }

  /// Does a channel.
  public void apply(Channel channel, int... targets) {
    Places.require(channel.qubits(), qubits, targets);
    int[] bits = java.util.Arrays.copyOf(shifted(targets, qubits), 2 * targets.length);
    System.arraycopy(targets, 0, bits, targets.length, targets.length);
    new Placed(channel.superoperator(), bits, 0, 0).apply(entries, 2 * qubits);
  }

  private static int[] shifted(int[] targets, int by) {
    return java.util.Arrays.stream(targets).map(target -> target + by).toArray();
  }

  /// The mean of a Hermitian product of Pauli matrices, in [-1, 1].
  public double expectation(PauliProduct product) {
    Density turned = copy();
    Products.multiply(product, turned.entries, qubits);
    return product.inverted() ? -turned.trace() : turned.trace();
  }

  /// Measures a Hermitian product of Pauli matrices, 1 for its value -1; the state becomes one of
  /// that result.
  public boolean measure(PauliProduct product, RandomStream random) {
    if (!product.isHermitian()) {
      throw new IllegalArgumentException("product " + product + " is not Hermitian");
    }
    boolean one = random.nextDouble() < (1 - expectation(product) / trace()) / 2;
    Products.project(product, one, entries, qubits);
    divide(trace());
    return one;
  }

  /// The probability that a measurement of a qubit in a basis tells 1.
  public double probability(Pauli basis, int qubit) {
    Places.require(1, qubits, qubit);
    int flip = basis.x() ? 1 << qubit : 0;
    double mean = 0;
    for (int i = 0; i < 1 << qubits; i++) {
      boolean one = (i >>> qubit & 1) != 0;
      double part = basis == Pauli.Y ? -im(i, i ^ flip) : re(i, i ^ flip);
      mean += one && basis.z() ? -part : part;
    }
    return Math.clamp((1 - mean / trace()) / 2, 0, 1);
  }

  /// Measures a qubit; the state becomes one of that result.
  public boolean measure(Pauli basis, int qubit, RandomStream random) {
    boolean one = random.nextDouble() < probability(basis, qubit);
    collapse(basis, qubit, one);
    return one;
  }

  /// Puts a qubit into a state of a basis as a measurement with that result would.
  ///
  /// @return the probability of the result, over 0
  public double collapse(Pauli basis, int qubit, boolean one) {
    double before = trace();
    Matrix projector = Matrix.identity(1).plus(basis.matrix().scaled(one ? -1 : 1)).scaled(0.5);
    apply(projector, new int[0], 0, qubit);
    double kept = trace();
    if (!(kept > 0)) {
      throw new IllegalStateException(
          "qubit " + qubit + " is never " + (one ? 1 : 0) + " in " + basis + ": it has " + kept);
    }
    divide(kept);
    return kept / before;
  }

  private void divide(double by) {
    for (int i = 0; i < entries.length; i++) {
      entries[i] /= by;
    }
  }

  /// The state of some qubits without the rest.
  ///
  /// @param kept which become qubits 0, 1 …
  public Density part(int... kept) {
    Places.require(kept.length, qubits, kept);
    Density part = new Density(kept.length, DensityMemory.of(kept.length));
    int rest = (1 << qubits) - 1 & ~(int) Places.mask(kept);
    int size = 1 << kept.length;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        int r = (int) Places.spread(row, kept);
        int c = (int) Places.spread(column, kept);
        int at = 2 * (row * size + column);
        int others = 0;
        do {
          part.entries[at] += re(r | others, c | others);
          part.entries[at + 1] += im(r | others, c | others);
          others = others - rest & rest;
        } while (others != 0);
      }
    }
    return part;
  }

  /// The joint state with another register, whose qubits follow this one's.
  public Density beside(Density other) {
    int all = qubits + other.qubits;
    Density both = new Density(all, DensityMemory.of(all));
    int low = (1 << qubits) - 1;
    for (int row = 0; row < 1 << all; row++) {
      for (int column = 0; column < 1 << all; column++) {
        double re = re(row & low, column & low);
        double im = im(row & low, column & low);
        double otherRe = other.re(row >>> qubits, column >>> qubits);
        double otherIm = other.im(row >>> qubits, column >>> qubits);
        int at = 2 * (row << all | column);
        both.entries[at] = re * otherRe - im * otherIm;
        both.entries[at + 1] = re * otherIm + im * otherRe;
      }
    }
    return both;
  }

  /// The same as a Hermitian matrix, of at most 10 qubits.
  public Hermitian hermitian() {
    return Hermitian.of(1 << qubits, entries);
  }

  /// The same as a matrix whose most significant qubit is qubit n - 1.
  public Matrix matrix() {
    return Matrix.complex(entries);
  }

  /// Von Neumann's entropy in bits. O(8^n), at most 10 qubits.
  public double entropy() {
    return Ensemble.entropy(hermitian().spectrum().values());
  }

  /// Uhlmann's fidelity with another, `(tr √(√ρ σ √ρ))^2`, in [0, 1]. O(8^n), at most 10 qubits.
  public double fidelity(Density other) {
    Hermitian root = hermitian().spectrum().of(value -> Math.sqrt(Math.max(0, value)));
    double sum = 0;
    for (double value : root.around(other.hermitian()).spectrum().values()) {
      sum += Math.sqrt(Math.max(0, value));
    }
    return sum * sum;
  }

  @Override
  public String toString() {
    return "density matrix of " + qubits + " qubits";
  }
}
