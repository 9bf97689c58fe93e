// SPDX-License-Identifier: Apache-2.0
package yugma.physics.tableau;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import yugma.kernel.lanes.Lanes;
import yugma.kernel.random.RandomStream;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.gate.CliffordAction;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

/// A stabilizer state of many qubits: what Clifford gates make of the state 0, with measurements.
///
/// It keeps what the inverse of the gates so far makes of X and Z of each qubit. A gate costs
/// O(n/64), a measurement whose result is certain too, any other O(n²/64), memory n²/2 bytes. One
/// thread at a time.
public final class Tableau {
  private Rows rows;

  Tableau(Rows rows) {
    this.rows = rows;
  }

  /// All qubits in the state 0.
  ///
  /// @param qubits at least 0; refused with the figure if Java has not the memory
  public static Tableau zeros(int qubits) {
    return new Tableau(Rows.identity(qubits, Lanes.best()));
  }

  /// The state on which each of these products is +1.
  ///
  /// @param stabilizers commuting, as many of them independent as there are qubits
  public static Tableau of(int qubits, List<PauliProduct> stabilizers) {
    return new Encoding(qubits, stabilizers).tableau();
  }

  /// The same state, apart.
  public Tableau copy() {
    return new Tableau(rows.copy());
  }

  /// How many.
  public int qubits() {
    return rows.qubits;
  }

  /// With all rows as they are now.
  Rows rows() {
    rows.settle();
    return rows;
  }

  /// Hadamard gate.
  public void h(int qubit) {
    rows.exchange(xRow(qubit), zRow(qubit));
  }

  /// Quarter turn about Z: X was -Y before.
  public void s(int qubit) {
    rows.multiply(xRow(qubit), zRow(qubit), 3);
  }

  /// Controlled flip.
  public void cx(int control, int target) {
    Rows.requireApart(control, target);
    rows.multiply(xRow(control), xRow(target), 0);
    rows.multiply(zRow(target), zRow(control), 0);
  }

  /// Controlled phase flip.
  public void cz(int a, int b) {
    Rows.requireApart(a, b);
    rows.multiply(xRow(a), zRow(b), 0);
    rows.multiply(xRow(b), zRow(a), 0);
  }

  /// Exchange of two qubits.
  public void swap(int a, int b) {
    rows.exchange(xRow(a), xRow(b));
    rows.exchange(zRow(a), zRow(b));
  }

  /// A Pauli matrix as a gate.
  public void pauli(Pauli pauli, int qubit) {
    rows.turn(xRow(qubit), pauli.z() ? 2 : 0);
    rows.turn(zRow(qubit), pauli.x() ? 2 : 0);
  }

  /// A Clifford gate without angles.
  public void apply(Gate gate, int... targets) {
    if (gate == Gate.H && targets.length == 1) {
      h(targets[0]);
    } else if (gate == Gate.S && targets.length == 1) {
      s(targets[0]);
    } else if (gate == Gate.CX && targets.length == 2) {
      cx(targets[0], targets[1]);
    } else {
      apply(Instruction.Apply.of(gate, targets));
    }
  }

  /// Gates on groups of targets, with angles or controls if they are Clifford gates all the same.
  ///
  /// @throws IllegalArgumentException of one that is none, naming it
  public void apply(Instruction.Apply apply) {
    new Clifford(apply).on(this);
  }

  /// A gate given by what it makes of Pauli operators.
  public void apply(CliffordAction action, int... targets) {
    applyInverse(action.inverse(), targets);
  }

  /// @param inverse what the undone gate makes of Pauli operators: the new rows in terms of the old
  void applyInverse(CliffordAction inverse, int[] targets) {
    Rows.requireApart(targets);
    for (int i = 0; i < 2 * targets.length; i++) {
      int row = rows.scratch(i);
      rows.clear(row);
      int y = 0;
      for (int j = 0; j < targets.length; j++) {
        boolean x = (inverse.images().get(i).x() >>> j & 1) != 0;
        boolean z = (inverse.images().get(i).z() >>> j & 1) != 0;
        multiplyIf(x, row, xRow(targets[j]));
        multiplyIf(z, row, zRow(targets[j]));
        y += x && z ? 1 : 0;
      }
      rows.turn(row, y + (inverse.images().get(i).negative() ? 2 : 0));
    }
    for (int i = 0; i < 2 * targets.length; i++) {
      rows.exchange(rows.scratch(i), 2 * targets[i / 2] + i % 2);
    }
  }

  private void multiplyIf(boolean wanted, int row, int factor) {
    if (wanted) {
      rows.multiply(row, factor, 0);
    }
  }

  /// Turns the state by a quarter about a product, `exp(-i pi/4 P)`, or back.
  public void turn(PauliProduct product, boolean isInverse) {
    new QuarterTurn(rows, load(product), isInverse).about(product);
  }

  /// What a measurement of a product would say: -1 or 1 if that is certain, 0 if it is not.
  public int expectation(PauliProduct product) {
    int row = load(product);
    return rows.firstX(row) >= 0 ? 0 : rows.phase(row) == 0 ? 1 : -1;
  }

  /// Measures a qubit.
  ///
  /// @param basis X, Y or Z
  /// @return whether the result is -1
  public boolean measure(Pauli basis, int qubit, RandomStream random) {
    return measure(basis, qubit, random::nextBoolean);
  }

  boolean measure(Pauli basis, int qubit, BooleanSupplier unless) {
    return measureRow(load(basis, qubit), unless);
  }

  /// @param unless how it comes out if that is not certain
  private boolean measureRow(int row, BooleanSupplier unless) {
    int pivot = rows.firstX(row);
    return pivot < 0 ? rows.phase(row) == 2 : collapse(row, pivot, unless.getAsBoolean());
  }

  /// Measures a product of Pauli matrices.
  ///
  /// @return whether the result is -1
  public boolean measure(PauliProduct product, RandomStream random) {
    return measure(product, random::nextBoolean);
  }

  boolean measure(PauliProduct product, BooleanSupplier unless) {
    return measureRow(load(product), unless);
  }

  /// Measures a product and makes the result what is wanted, where it may be.
  ///
  /// @param result whether -1 is wanted
  /// @return how probable that was: 0 (then nothing changes), 0.5 or 1
  public double postselect(PauliProduct product, boolean result) {
    int row = load(product);
    int pivot = rows.firstX(row);
    if (pivot < 0) {
      return rows.phase(row) == 2 == result ? 1 : 0;
    }
    collapse(row, pivot, result);
    return 0.5;
  }

  /// Puts a qubit into the state of the result 0 in a basis.
  public void reset(Pauli basis, int qubit, RandomStream random) {
    if (measure(basis, qubit, random)) {
      pauli(flipOf(basis), qubit);
    }
  }

  /// A matrix that takes the state of the result 1 to that of 0.
  static Pauli flipOf(Pauli basis) {
    return basis == Pauli.Z ? Pauli.X : Pauli.Z;
  }

  private boolean collapse(int row, int pivot, boolean result) {
    rows.collapse(row, pivot, result);
    return result;
  }

  private int load(Pauli basis, int qubit) {
    int row = rows.scratch(0);
    switch (basis) {
      case X -> rows.copy(xRow(qubit), row);
      case Z -> rows.copy(zRow(qubit), row);
      case Y -> {
        rows.copy(xRow(qubit), row);
        rows.multiply(row, zRow(qubit), 1);
      }
      case I -> throw new IllegalArgumentException("basis is I, must be X, Y or Z");
    }
    return row;
  }

  /// Writes into a scratch row what the inverse of the gates makes of a product.
  int load(PauliProduct product) {
    int row = rows.scratch(0);
    rows.clear(row);
    rows.turn(row, product.inverted() ? 2 : 0);
    int quarters = 0;
    for (PauliProduct.Factor factor : product.factors()) {
      multiplyIf(factor.pauli().x(), row, xRow(factor.qubit()));
      multiplyIf(factor.pauli().z(), row, zRow(factor.qubit()));
      quarters += factor.pauli() == Pauli.Y ? 1 : 0;
    }
    rows.turn(row, quarters);
    if ((rows.phase(row) + rows.common(row) & 1) != 0) {
      throw new IllegalArgumentException("product " + product + " is not Hermitian");
    }
    return row;
  }

  /// Both states as one, this one's qubits first.
  public Tableau beside(Tableau other) {
    return new Tableau(rows.beside(other.rows));
  }

  /// Takes some qubits off, if they are not entangled with the others, which keep their order.
  ///
  /// @return the state of those taken, in the order asked; nothing, and no change, if they are
  ///   entangled
  public Optional<Tableau> split(int... taken) {
    Rows.requireApart(taken);
    return new Splitting(this, taken).parts().map(this::leave);
  }

  private Tableau leave(Splitting.Parts parts) {
    rows = parts.left().rows;
    return parts.taken();
  }

  /// Products that are all +1 in this state and fix it, as many as qubits.
  public List<PauliProduct> stabilizers() {
    return new Stabilizers(this).all();
  }

  /// Whether the other is the same state, whatever gates made either.
  public boolean isSameStateAs(Tableau other) {
    return qubits() == other.qubits()
        && stabilizers().stream().allMatch(product -> other.expectation(product) == 1);
  }

  private int xRow(int qubit) {
    if (qubit < 0 || qubit >= rows.qubits) {
      throw new IllegalArgumentException(
          "qubit is " + qubit + ", must lie in [0, " + rows.qubits + ")");
    }
    return 2 * qubit;
  }

  private int zRow(int qubit) {
    return xRow(qubit) + 1;
  }
}
