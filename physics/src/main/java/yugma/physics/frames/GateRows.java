// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.gate.CliffordAction;
import yugma.physics.gate.PauliTerm;
import yugma.physics.tableau.Clifford;

/// A Clifford gate as additions and exchanges of rows of frames.
///
/// What the gate makes of x and z is a matrix of bits; eliminating it to the identity gives the
/// steps, the last first.
final class GateRows {
  /// @param isExchange else an addition of the second row to the first
  private record Move(boolean isExchange, int first, int second) {}

  private final Clifford clifford;
  private final int words;

  GateRows(Apply apply, int words) {
    this.clifford = new Clifford(apply);
    this.words = words;
  }

  /// Adds the steps on every group of targets.
  void addTo(List<Op> ops) {
    if (clifford.isNothing()) {
      return;
    }
    List<Move> moves = moves(clifford.action());
    List<Move> all = new ArrayList<>();
    if (isApart()) {
      for (Move move : moves) {
        for (int group = 0; group < clifford.groups(); group++) {
          all.add(placed(move, clifford.qubits(group)));
        }
      }
    } else {
      for (int group = 0; group < clifford.groups(); group++) {
        for (Move move : moves) {
          all.add(placed(move, clifford.qubits(group)));
        }
      }
    }
    join(all, ops);
  }

  /// Whether no qubit is named twice, so that the groups may be done side by side.
  private boolean isApart() {
    List<Integer> qubits = new ArrayList<>();
    for (int group = 0; group < clifford.groups(); group++) {
      Arrays.stream(clifford.qubits(group)).forEach(qubits::add);
    }
    return qubits.stream().distinct().count() == qubits.size();
  }

  private Move placed(Move move, int[] qubits) {
    return new Move(move.isExchange(), start(move.first(), qubits), start(move.second(), qubits));
  }

  private int start(int row, int[] qubits) {
    return (2 * qubits[row / 2] + row % 2) * words;
  }

  private static List<Move> moves(CliffordAction action) {
    int size = 2 * action.qubits();
    int[] matrix = matrix(action);
    List<Move> moves = new ArrayList<>();
    for (int column = 0; column < size; column++) {
      if ((matrix[column] >>> column & 1) == 0) {
        int pivot = pivot(matrix, column);
        moves.addFirst(new Move(true, column, pivot));
        int kept = matrix[column];
        matrix[column] = matrix[pivot];
        matrix[pivot] = kept;
      }
      for (int row = 0; row < size; row++) {
        if (row != column && (matrix[row] >>> column & 1) != 0) {
          moves.addFirst(new Move(false, row, column));
          matrix[row] ^= matrix[column];
        }
      }
    }
    return moves;
  }

  private static int pivot(int[] matrix, int column) {
    int pivot = column + 1;
    while ((matrix[pivot] >>> column & 1) == 0) {
      pivot++;
    }
    return pivot;
  }

  /// Row 2j is x of target j, row 2j + 1 its z: each a set of rows before.
  private static int[] matrix(CliffordAction action) {
    int[] matrix = new int[2 * action.qubits()];
    for (int from = 0; from < matrix.length; from++) {
      PauliTerm image = action.images().get(from);
      for (int target = 0; target < action.qubits(); target++) {
        matrix[2 * target] |= (image.x() >>> target & 1) << from;
        matrix[2 * target + 1] |= (image.z() >>> target & 1) << from;
      }
    }
    return matrix;
  }

  private static void join(List<Move> moves, List<Op> ops) {
    for (int from = 0; from < moves.size(); ) {
      boolean isExchange = moves.get(from).isExchange();
      int to = from;
      while (to < moves.size() && moves.get(to).isExchange() == isExchange) {
        to++;
      }
      int[] pairs =
          moves.subList(from, to).stream()
              .flatMapToInt(move -> java.util.stream.IntStream.of(move.first(), move.second()))
              .toArray();
      ops.add(isExchange ? new Op.Exchanging(pairs) : new Op.Adding(pairs));
      from = to;
    }
  }
}
