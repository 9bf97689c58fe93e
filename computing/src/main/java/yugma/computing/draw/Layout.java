// SPDX-License-Identifier: Apache-2.0
package yugma.computing.draw;

import java.util.ArrayList;
import java.util.List;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Repeat;

/// The columns of a drawing: each step as far left as its wires are free.
///
/// A repetition is drawn once between two bars.
public final class Layout {
  private final int qubits;
  private final int most;
  private final List<List<Piece>> columns = new ArrayList<>();
  private final int[] free;
  private boolean isCut;

  private Layout(int qubits, int most) {
    this.qubits = qubits;
    this.most = most;
    this.free = new int[Math.max(1, qubits)];
  }

  /// Lays a circuit out.
  ///
  /// @param most how many columns at most, after which it is cut off
  public static Layout of(Circuit circuit, int most) {
    Layout layout = new Layout(circuit.qubits(), most);
    layout.addAll(circuit);
    return layout;
  }

  /// The number of wires.
  public int qubits() {
    return qubits;
  }

  /// Whether there was more than there was room for.
  public boolean isCut() {
    return isCut;
  }

  /// The pieces of each column, none of which overlap.
  public List<List<Piece>> columns() {
    return columns.stream().map(List::copyOf).toList();
  }

  private void addAll(Circuit circuit) {
    for (Instruction instruction : circuit.instructions()) {
      if (instruction instanceof Repeat repeat) {
        bar("×" + repeat.times());
        addAll(repeat.body());
        bar("");
      } else {
        Pieces.of(instruction).forEach(this::add);
      }
      if (isCut) {
        return;
      }
    }
  }

  private void bar(String label) {
    if (qubits > 0) {
      add(Piece.barrier(qubits, label));
    }
  }

  private void add(Piece piece) {
    int column = 0;
    for (int qubit = piece.first(); qubit <= piece.last(); qubit++) {
      column = Math.max(column, free[qubit]);
    }
    if (column >= most) {
      isCut = true;
      return;
    }
    while (columns.size() <= column) {
      columns.add(new ArrayList<>());
    }
    columns.get(column).add(piece);
    for (int qubit = piece.first(); qubit <= piece.last(); qubit++) {
      free[qubit] = column + 1;
    }
  }
}
