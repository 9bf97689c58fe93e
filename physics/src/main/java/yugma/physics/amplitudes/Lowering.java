// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import java.util.List;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Matrix;
import yugma.physics.gate.Step;

/// Gates turned into [Elementary] operations, exactly but for rounding.
///
/// One-qubit gates wait for others of the same qubit and become one. A plain exchange of two qubits
/// costs nothing: from then on each stands at the other's place, until [#finish].
final class Lowering {
  private final Writer out;
  private final int[] places;

  Lowering(int qubits) {
    this.out = new Writer(qubits);
    this.places = new int[qubits];
    for (int q = 0; q < qubits; q++) {
      places[q] = q;
    }
  }

  void add(Apply apply) {
    int width = apply.gate().qubits();
    int groups = width == 0 ? 1 : apply.targets().size() / width;
    Matrix matrix = apply.gate().matrix(apply.angleArray());
    int[] controls = apply.controls().toArray();
    for (int group = 0; group < groups; group++) {
      int[] targets = new int[width];
      for (int t = 0; t < width; t++) {
        targets[t] = apply.targets().get(group * width + t);
      }
      Placed placed = Placed.of(matrix, controls, apply.states(), targets, places.length);
      lower(apply.gate(), apply.angleArray(), placed);
    }
  }

  /// All that was added, and every qubit back at its place.
  List<Elementary> finish() {
    for (int q = 0; q < places.length; q++) {
      for (int at = places[q]; at != q; at = places[q]) {
        int other = qubitAt(q);
        out.exchange(at, q);
        places[q] = q;
        places[other] = at;
      }
    }
    return out.finish();
  }

  private int qubitAt(int place) {
    for (int q = 0; q < places.length; q++) {
      if (places[q] == place) {
        return q;
      }
    }
    throw new IllegalStateException("no qubit stands at " + place);
  }

  private void lower(Gate gate, double[] angles, Placed placed) {
    Placed peeled = placed.peeled();
    Matrix matrix = peeled.matrix();
    long mask = moved(peeled.controls());
    long wanted = moved(peeled.states());
    int[] targets = moved(peeled.targets());
    if (matrix.isDiagonal()) {
      out.phase(mask, wanted, targets, matrix);
    } else if (targets.length == 1) {
      out.single(targets[0], mask, wanted, matrix);
    } else if (targets.length == 2 && Pairs.keepsCount(matrix)) {
      pair(peeled, mask, wanted, matrix);
    } else {
      for (Step step : gate.steps(angles)) {
        Matrix small = step.gate().matrix(step.angleArray());
        int[] some = step.targets().stream().mapToInt(placed.targets()::get).toArray();
        Placed next = new Placed(small, Qubits.of(some), placed.controls(), placed.states());
        lower(step.gate(), step.angleArray(), next);
      }
    }
  }

  private void pair(Placed peeled, long mask, long wanted, Matrix matrix) {
    int first = peeled.targets().get(0);
    int second = peeled.targets().get(1);
    int[] at = {places[first], places[second]};
    if (mask == 0 && Pairs.exchanges(matrix)) {
      out.phase(0, 0, at, Pairs.phasesBeforeExchange(matrix));
      places[first] = at[1];
      places[second] = at[0];
      return;
    }
    long firstBit = 1L << at[0];
    long secondBit = 1L << at[1];
    out.single(at[0], secondBit, secondBit, Gate.X.matrix());
    out.single(at[1], mask | firstBit, wanted | firstBit, Pairs.mixed(matrix));
    out.phase(mask | firstBit, wanted, new int[] {at[1]}, Pairs.kept(matrix));
    out.single(at[0], secondBit, secondBit, Gate.X.matrix());
  }

  private long moved(long mask) {
    long moved = 0;
    for (int q = 0; q < places.length; q++) {
      moved |= (mask >>> q & 1) << places[q];
    }
    return moved;
  }

  private int[] moved(Qubits qubits) {
    int[] moved = qubits.toArray();
    for (int i = 0; i < moved.length; i++) {
      moved[i] = places[moved[i]];
    }
    return moved;
  }

  /// Matrices on two qubits that keep the number of ones.
  private static final class Pairs {
    private static final int[] ONES = {0, 1, 1, 2};

    private Pairs() {}

    static boolean keepsCount(Matrix matrix) {
      for (int row = 0; row < 4; row++) {
        for (int column = 0; column < 4; column++) {
          if (ONES[row] != ONES[column]
              && (matrix.re(row, column) != 0 || matrix.im(row, column) != 0)) {
            return false;
          }
        }
      }
      return true;
    }

    static boolean exchanges(Matrix matrix) {
      return matrix.re(1, 1) == 0
          && matrix.im(1, 1) == 0
          && matrix.re(2, 2) == 0
          && matrix.im(2, 2) == 0;
    }

    static Matrix phasesBeforeExchange(Matrix m) {
      return Matrix.diagonal(
          m.re(0, 0),
          m.im(0, 0),
          m.re(2, 1),
          m.im(2, 1),
          m.re(1, 2),
          m.im(1, 2),
          m.re(3, 3),
          m.im(3, 3));
    }

    /// What it does to 10 and 01, which a cx of the second on the first makes 10 and 11.
    static Matrix mixed(Matrix m) {
      return Matrix.complex(
          m.re(2, 2),
          m.im(2, 2),
          m.re(2, 1),
          m.im(2, 1),
          m.re(1, 2),
          m.im(1, 2),
          m.re(1, 1),
          m.im(1, 1));
    }

    /// What it does to 00 and 11, which a cx of the second on the first makes 00 and 01.
    static Matrix kept(Matrix m) {
      return Matrix.diagonal(m.re(0, 0), m.im(0, 0), m.re(3, 3), m.im(3, 3));
    }
  }
}
