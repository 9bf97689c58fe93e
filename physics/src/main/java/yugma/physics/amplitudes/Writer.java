// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yugma.physics.amplitudes.Elementary.Mix;
import yugma.physics.amplitudes.Elementary.Phase;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Matrix;

/// Writes phases and one-qubit matrices as [Elementary] operations.
///
/// Every 2x2 unitary that mixes is `diag(α, γ) · [1 u; 1 v] · diag(1, w)` with real u and v: the
/// mixture costs one multiplication and addition for each number, the rest is phases.
final class Writer {
  private final List<Elementary> out = new ArrayList<>();

  /// One-qubit matrices that wait, by qubit.
  private final Map<Integer, Matrix> waiting = new HashMap<>();

  private final int qubits;
  private Complex whole = Complex.ONE;

  Writer(int qubits) {
    this.qubits = qubits;
  }

  List<Elementary> finish() {
    settle(qubits == 0 ? 0 : -1L >>> 64 - qubits);
    if (!whole.isOne()) {
      out.addFirst(new Phase(0, 0, Qubits.NONE, whole.re(), whole.im()));
    }
    return out;
  }

  /// A diagonal matrix on targets, under controls.
  void phase(long mask, long wanted, int[] targets, Matrix diagonal) {
    if (targets.length == 1 && mask == 0 && waiting.containsKey(targets[0])) {
      waiting.merge(targets[0], diagonal, (before, next) -> next.times(before));
      return;
    }
    int size = diagonal.size();
    double[] table = new double[2 * size];
    int[] places = new int[targets.length];
    for (int t = 0; t < targets.length; t++) {
      places[t] = targets[targets.length - 1 - t];
    }
    boolean isIdentity = true;
    for (int i = 0; i < size; i++) {
      table[2 * i] = diagonal.re(i, i);
      table[2 * i + 1] = diagonal.im(i, i);
      isIdentity &= table[2 * i] == 1 && table[2 * i + 1] == 0;
    }
    if (!isIdentity) {
      write(new Phase(mask, wanted, Qubits.of(places), table));
    }
  }

  private void write(Phase phase) {
    settle(phase.diagonal());
    if (phase.diagonal() == 0) {
      double[] number = {whole.re(), whole.im()};
      phase.multiply(number, 0, 0);
      whole = new Complex(number[0], number[1]);
    } else {
      out.add(phase);
    }
  }

  /// A one-qubit matrix under controls.
  void single(int target, long mask, long wanted, Matrix matrix) {
    if (mask == 0) {
      waiting.merge(target, matrix, (before, next) -> next.times(before));
    } else {
      settle(mask | 1L << target);
      mix(target, mask, wanted, matrix);
    }
  }

  /// Exchanges what stands at two places.
  void exchange(int a, int b) {
    settle(1L << a | 1L << b);
    if (Math.min(a, b) >= Draft.UNIT_QUBITS) {
      out.add(Mix.exchange(Math.min(a, b), Math.max(a, b)));
      return;
    }
    out.add(Mix.flip(a, 1L << b, 1L << b));
    out.add(Mix.flip(b, 1L << a, 1L << a));
    out.add(Mix.flip(a, 1L << b, 1L << b));
  }

  /// Writes the matrices that wait on some qubits.
  private void settle(long mask) {
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      int qubit = Long.numberOfTrailingZeros(rest);
      Matrix matrix = waiting.remove(qubit);
      if (matrix != null) {
        mix(qubit, 0, 0, matrix);
      }
    }
  }

  private static Complex entry(Matrix matrix, int row, int column) {
    return new Complex(matrix.re(row, column), matrix.im(row, column)).cleaned();
  }

  private void mix(int target, long mask, long wanted, Matrix matrix) {
    Complex alpha = entry(matrix, 0, 0);
    Complex beta = entry(matrix, 0, 1);
    Complex gamma = entry(matrix, 1, 0);
    Complex delta = entry(matrix, 1, 1);
    if (beta.isZero() && gamma.isZero()) {
      after(target, mask, wanted, alpha, delta);
    } else if (alpha.isZero() && delta.isZero()) {
      out.add(Mix.flip(target, mask, wanted));
      after(target, mask, wanted, beta, gamma);
    } else {
      Complex ratio = beta.over(alpha);
      double sign = ratio.re() > 0 || ratio.re() == 0 && ratio.im() < 0 ? 1 : -1;
      double u = sign * ratio.length();
      Complex w = ratio.times(1 / u).cleaned();
      double v = delta.over(gamma.times(w)).re();
      after(target, mask, wanted, Complex.ONE, w);
      out.add(Mix.of(target, mask, wanted, u, v));
      after(target, mask, wanted, alpha, gamma);
    }
  }

  /// Phases of a target, what both states share apart.
  private void after(int target, long mask, long wanted, Complex zero, Complex one) {
    Complex ratio = one.over(zero).cleaned();
    if (!ratio.isOne()) {
      out.add(new Phase(mask, wanted, Qubits.of(target), 1, 0, ratio.re(), ratio.im()));
    }
    if (mask == 0) {
      whole = whole.times(zero);
    } else if (!zero.isOne()) {
      out.add(new Phase(mask, wanted, Qubits.NONE, zero.re(), zero.im()));
    }
  }
}
