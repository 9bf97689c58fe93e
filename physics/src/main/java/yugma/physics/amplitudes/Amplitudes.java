// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import yugma.kernel.lanes.ComplexLanes;
import yugma.kernel.random.RandomStream;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Matrix;

/// A pure state of a register as the 2^n amplitudes of its basis states, off the heap.
///
/// Qubit q is bit q of the index. Exact up to the rounding of doubles; a measurement makes the norm
/// 1 again. Every result is the same on any processor and any number of threads. One thread at a
/// time; close it, or its memory stays.
public final class Amplitudes implements AutoCloseable {
  private final int qubits;
  private final StateMemory memory;
  private final MemorySegment segment;

  private Amplitudes(int qubits) {
    this.qubits = qubits;
    this.memory = StateMemory.of(qubits);
    this.segment = memory.segment();
  }

  /// The state |0…0⟩.
  ///
  /// @param qubits >= 0, as many as the free memory holds at 16 bytes for each of 2^qubits
  /// @throws IllegalArgumentException if they do not fit, with what they need and what there is
  public static Amplitudes zero(int qubits) {
    Amplitudes state = new Amplitudes(qubits);
    state.set(0, 1, 0);
    return state;
  }

  /// The state with these amplitudes, normalised.
  ///
  /// @param entries 2^n of them, each its real part, then its imaginary part
  public static Amplitudes of(double... entries) {
    int qubits = Long.numberOfTrailingZeros(Math.max(2, entries.length)) - 1;
    if (entries.length != 2 << qubits) {
      throw new IllegalArgumentException(
          "a state has 1, 2, 4, 8 … amplitudes of two numbers, not " + entries.length + " numbers");
    }
    Amplitudes state = new Amplitudes(qubits);
    MemorySegment.copy(entries, 0, state.segment, JAVA_DOUBLE, 0, entries.length);
    state.normalise();
    return state;
  }

  /// All zero, which is no state yet.
  static Amplitudes blank(int qubits) {
    return new Amplitudes(qubits);
  }

  /// Another of the same amplitudes.
  public Amplitudes copy() {
    Amplitudes other = new Amplitudes(qubits);
    MemorySegment.copy(segment, 0, other.segment, 0, segment.byteSize());
    return other;
  }

  /// Makes it |0…0⟩ again.
  public void clear() {
    segment.fill((byte) 0);
    set(0, 1, 0);
  }

  /// On how many qubits.
  public int qubits() {
    return qubits;
  }

  /// How many amplitudes: 2^qubits.
  public long size() {
    return 1L << qubits;
  }

  /// The real part of an amplitude.
  public double re(long index) {
    return segment.getAtIndex(JAVA_DOUBLE, 2 * index);
  }

  /// The imaginary part of an amplitude.
  public double im(long index) {
    return segment.getAtIndex(JAVA_DOUBLE, 2 * index + 1);
  }

  /// Sets an amplitude; whoever sets some keeps the norm, or calls [#normalise].
  public void set(long index, double re, double im) {
    segment.setAtIndex(JAVA_DOUBLE, 2 * index, re);
    segment.setAtIndex(JAVA_DOUBLE, 2 * index + 1, im);
  }

  MemorySegment segment() {
    return segment;
  }

  /// The sum of the squares of all amplitudes: 1 but for rounding.
  public double norm() {
    return Sums.weight(this, 0, 0);
  }

  /// Makes the norm 1.
  public void normalise() {
    double norm = norm();
    if (!(norm > 0 && norm < Double.POSITIVE_INFINITY)) {
      throw new IllegalStateException("the norm is " + norm + ", no state can be made of it");
    }
    Gates.scale(this, 1 / Math.sqrt(norm));
  }

  /// Does a gate on each group of its targets.
  public void apply(Apply gate) {
    Matrix matrix = gate.gate().matrix(gate.angleArray());
    int[] controls = gate.controls().toArray();
    int[] all = gate.targets().toArray();
    int width = gate.gate().qubits();
    if (width == 0) {
      apply(matrix, controls, gate.states());
      return;
    }
    for (int at = 0; at < all.length; at += width) {
      apply(matrix, controls, gate.states(), Arrays.copyOfRange(all, at, at + width));
    }
  }

  /// Does a plain gate on one thread, the caller's, however large the state is.
  public void applyAlone(Gate gate, int... targets) {
    Placed placed = Placed.of(gate.matrix(), new int[0], 0, targets, qubits);
    Gates.apply(this, placed, 1, ComplexLanes.best());
  }

  /// Does a plain gate.
  public void apply(Gate gate, int... targets) {
    apply(Apply.of(gate, targets));
  }

  /// Does a matrix where all controls are as wanted.
  ///
  /// @param matrix on as many qubits as there are targets, the first most significant; of none it
  ///   is a phase
  /// @param states bit j: what control j must be
  public void apply(Matrix matrix, int[] controls, long states, int... targets) {
    Gates.apply(this, Placed.of(matrix, controls, states, targets, qubits));
  }

  /// The probability that a measurement of a qubit tells 1.
  public double probability(int qubit) {
    requireQubit(qubit, qubits);
    double one = Sums.weight(this, 1L << qubit, 1L << qubit);
    return one / (one + Sums.weight(this, 1L << qubit, 0));
  }

  /// Measures a qubit; the state becomes one of that result, of norm 1.
  public boolean measure(int qubit, RandomStream random) {
    boolean one = random.nextDouble() < probability(qubit);
    collapse(qubit, one);
    return one;
  }

  /// Measures a Hermitian product of Pauli matrices, 1 for its value -1; the state becomes one of
  /// that result, of norm 1.
  public boolean measure(PauliProduct product, RandomStream random) {
    return Expectation.measure(this, product, random.nextDouble());
  }

  /// Puts a qubit into a basis state as a measurement with that result would.
  ///
  /// @return the probability of the result, over 0
  public double collapse(int qubit, boolean one) {
    requireQubit(qubit, qubits);
    long mask = 1L << qubit;
    double kept = Sums.weight(this, mask, one ? mask : 0);
    double lost = Sums.weight(this, mask, one ? 0 : mask);
    if (!(kept > 0)) {
      throw new IllegalStateException(
          "qubit " + qubit + " is never " + (one ? 1 : 0) + ": its probability is " + kept);
    }
    Gates.keep(this, mask, one ? mask : 0, 1 / Math.sqrt(kept));
    return kept / (kept + lost);
  }

  /// Puts a qubit into |0⟩, as a measurement and a flip would.
  public void reset(int qubit, RandomStream random) {
    if (measure(qubit, random)) {
      apply(Gate.X, qubit);
    }
  }

  /// The mean of a Hermitian product of Pauli matrices, in [-1, 1].
  public double expectation(PauliProduct product) {
    return Expectation.of(this, product);
  }

  /// The inner product ⟨this|other⟩, its real and its imaginary part.
  public double[] inner(Amplitudes other) {
    if (other.qubits != qubits) {
      throw new IllegalArgumentException(
          "states have " + qubits + " and " + other.qubits + " qubits, must be alike");
    }
    return Sums.inner(this, other);
  }

  /// How alike two pure states are: |⟨this|other⟩|², in [0, 1].
  public double fidelity(Amplitudes other) {
    double[] inner = inner(other);
    return inner[0] * inner[0] + inner[1] * inner[1];
  }

  /// The density matrix of a few qubits, the first of them most significant.
  ///
  /// @param few at most 8; O(2^(qubits + few))
  public Matrix reduced(int... few) {
    return Marginal.of(this, few);
  }

  /// What many measurements of all qubits would tell, each of a fresh copy.
  ///
  /// @return for each shot the index of a basis state
  public long[] sample(int shots, RandomStream random) {
    return Shots.draw(this, shots, random);
  }

  /// What many measurements of some qubits would tell, each of a fresh copy.
  ///
  /// @return for each shot a number whose bit j is the result of `some[j]`
  public long[] sample(int shots, RandomStream random, int... some) {
    for (int qubit : some) {
      requireQubit(qubit, qubits);
    }
    long[] drawn = sample(shots, random);
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = Spread.from(drawn[i], some);
    }
    return drawn;
  }

  /// The joint state with another register, whose qubits follow this one's.
  public Amplitudes beside(Amplitudes other) {
    return Parts.joined(this, other);
  }

  /// Two registers, if some qubits are in a product state with the rest.
  ///
  /// @param some which become qubits 0, 1 … of the first register; the rest keep their order
  /// @throws IllegalStateException if they are entangled with the rest: fidelity with a product
  ///   under 1 - 1e-9
  public Parts part(int... some) {
    return Parts.of(this, some);
  }

  @Override
  public void close() {
    memory.close();
  }

  static void requireQubit(int qubit, int qubits) {
    if (qubit < 0 || qubit >= qubits) {
      throw new IllegalArgumentException(
          "qubit is " + qubit + ", must be one of the " + qubits + " from 0");
    }
  }

  @Override
  public String toString() {
    return "state of " + qubits + " qubits";
  }
}
