// SPDX-License-Identifier: Apache-2.0
package yugma.computing.draw;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What stands in one column of a drawing on a range of wires.
///
/// @param marks for each qubit that takes part what stands on its wire
/// @param isBarrier whether it is a line across all its wires and no step
public record Piece(SortedMap<Integer, Mark> marks, boolean isBarrier) {
  /// What stands on a wire.
  public sealed interface Mark {
    /// A filled dot: the control must be 1.
    record Control() implements Mark {}

    /// An open dot: the control must be 0.
    record OpenControl() implements Mark {}

    /// The target of a controlled bit flip.
    record Flip() implements Mark {}

    /// One end of an exchange.
    record Cross() implements Mark {}

    /// A box with a label.
    record Box(String label) implements Mark {}

    /// Words on the wire without a box, such as noise.
    record Words(String label) implements Mark {}
  }

  public Piece {
    marks = new TreeMap<>(marks);
  }

  static Piece of(Map<Integer, Mark> marks) {
    return new Piece(new TreeMap<>(marks), false);
  }

  static Piece barrier(int qubits, String label) {
    TreeMap<Integer, Mark> marks = new TreeMap<>();
    for (int qubit = 0; qubit < qubits; qubit++) {
      marks.put(qubit, new Mark.Words(qubit == 0 ? label : ""));
    }
    return new Piece(marks, true);
  }

  /// The first wire that it touches.
  public int first() {
    return marks.firstKey();
  }

  /// The last wire that it touches.
  public int last() {
    return marks.lastKey();
  }
}
