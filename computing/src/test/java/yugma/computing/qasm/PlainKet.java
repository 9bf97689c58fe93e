// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm;

import yugma.computing.machine.Machine;
import yugma.kernel.random.RandomStream;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.gate.Matrix;

/// A machine as plain as can be: all amplitudes in an array, every gate by its matrix.
final class PlainKet implements Machine {
  private final RandomStream random;
  private double[] re;
  private double[] im;

  PlainKet(int qubits, RandomStream random) {
    this.random = random;
    this.re = new double[1 << qubits];
    this.im = new double[1 << qubits];
    re[0] = 1;
  }

  double re(int index) {
    return re[index];
  }

  double im(int index) {
    return im[index];
  }

  int size() {
    return re.length;
  }

  @Override
  public void apply(Apply apply) {
    Matrix matrix = apply.gate().matrix(apply.angleArray());
    int qubits = matrix.qubits();
    for (int first = 0; first < apply.targets().size(); first += Math.max(1, qubits)) {
      int[] group = new int[qubits];
      for (int i = 0; i < qubits; i++) {
        group[i] = apply.targets().get(first + i);
      }
      apply(matrix, group, apply);
    }
  }

  private void apply(Matrix matrix, int[] group, Apply apply) {
    double[] newRe = new double[re.length];
    double[] newIm = new double[re.length];
    for (int index = 0; index < re.length; index++) {
      boolean acts = true;
      for (int j = 0; j < apply.controls().size(); j++) {
        acts &= (index >>> apply.controls().get(j) & 1) == (apply.states() >>> j & 1);
      }
      if (!acts) {
        newRe[index] = re[index];
        newIm[index] = im[index];
        continue;
      }
      int row = 0;
      for (int qubit : group) {
        row = row << 1 | index >>> qubit & 1;
      }
      for (int column = 0; column < matrix.size(); column++) {
        int from = index;
        for (int i = 0; i < group.length; i++) {
          int bit = column >>> group.length - 1 - i & 1;
          from = from & ~(1 << group[i]) | bit << group[i];
        }
        newRe[index] += matrix.re(row, column) * re[from] - matrix.im(row, column) * im[from];
        newIm[index] += matrix.re(row, column) * im[from] + matrix.im(row, column) * re[from];
      }
    }
    re = newRe;
    im = newIm;
  }

  @Override
  public boolean measure(int qubit) {
    double one = 0;
    for (int i = 0; i < re.length; i++) {
      one += (i >>> qubit & 1) * (re[i] * re[i] + im[i] * im[i]);
    }
    boolean result = random.nextDouble() < one;
    double scale = 1 / Math.sqrt(result ? one : 1 - one);
    for (int i = 0; i < re.length; i++) {
      boolean isKept = (i >>> qubit & 1) == (result ? 1 : 0);
      re[i] = isKept ? re[i] * scale : 0;
      im[i] = isKept ? im[i] * scale : 0;
    }
    return result;
  }

  @Override
  public void reset(int qubit) {
    if (measure(qubit)) {
      apply(Apply.of(yugma.physics.gate.Gate.X, qubit));
    }
  }
}
