// SPDX-License-Identifier: Apache-2.0
package yugma.physics.tableau;

import yugma.physics.circuit.PauliProduct;
import yugma.physics.gate.Matrix;

/// A tiny state vector that knows nothing of tableaus: qubit q is bit q of the index.
final class DenseState {
  private final int qubits;
  private double[] re;
  private double[] im;

  DenseState(int qubits) {
    this.qubits = qubits;
    this.re = new double[1 << qubits];
    this.im = new double[1 << qubits];
    re[0] = 1;
  }

  void apply(Matrix gate, int... targets) {
    double[] newRe = new double[re.length];
    double[] newIm = new double[im.length];
    for (int from = 0; from < re.length; from++) {
      int column = local(from, targets);
      for (int row = 0; row < gate.size(); row++) {
        int to = placed(from, row, targets);
        double a = gate.re(row, column);
        double b = gate.im(row, column);
        newRe[to] += a * re[from] - b * im[from];
        newIm[to] += a * im[from] + b * re[from];
      }
    }
    re = newRe;
    im = newIm;
  }

  private static int local(int index, int[] targets) {
    int local = 0;
    for (int target : targets) {
      local = 2 * local + (index >>> target & 1);
    }
    return local;
  }

  private static int placed(int index, int local, int[] targets) {
    int placed = index;
    for (int j = 0; j < targets.length; j++) {
      int bit = local >>> targets.length - 1 - j & 1;
      placed = placed & ~(1 << targets[j]) | bit << targets[j];
    }
    return placed;
  }

  double expectation(PauliProduct product) {
    DenseState image = times(product);
    double sum = 0;
    for (int i = 0; i < re.length; i++) {
      sum += re[i] * image.re[i] + im[i] * image.im[i];
    }
    return sum;
  }

  /// The product of this with a Pauli product, the factor on the right first.
  private DenseState times(PauliProduct product) {
    DenseState image = new DenseState(qubits);
    image.re = re.clone();
    image.im = im.clone();
    for (PauliProduct.Factor factor : product.factors().reversed()) {
      image.apply(factor.pauli().matrix(), factor.qubit());
    }
    image.scale(product.inverted() ? -1 : 1);
    return image;
  }

  /// Projects on the result of a measurement, -1 if `minus`, and makes the length 1.
  void project(PauliProduct product, boolean minus) {
    DenseState image = times(product);
    double norm = 0;
    for (int i = 0; i < re.length; i++) {
      re[i] += minus ? -image.re[i] : image.re[i];
      im[i] += minus ? -image.im[i] : image.im[i];
      norm += re[i] * re[i] + im[i] * im[i];
    }
    scale(1 / Math.sqrt(norm));
  }

  private void scale(double factor) {
    for (int i = 0; i < re.length; i++) {
      re[i] *= factor;
      im[i] *= factor;
    }
  }
}
