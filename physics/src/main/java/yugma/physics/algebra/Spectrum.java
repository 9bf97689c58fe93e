// SPDX-License-Identifier: Apache-2.0
package yugma.physics.algebra;

import java.util.function.DoubleUnaryOperator;

/// The eigenvalues and eigenvectors of a Hermitian matrix, in no order.
public final class Spectrum {
  private final double[] values;

  /// Column k is the eigenvector of value k; row by row, real and imaginary part in turn.
  private final double[] vectors;

  Spectrum(double[] values, double[] vectors) {
    this.values = values;
    this.vectors = vectors;
  }

  /// How many there are.
  public int size() {
    return values.length;
  }

  /// An eigenvalue.
  public double value(int at) {
    return values[at];
  }

  /// A copy of all eigenvalues.
  public double[] values() {
    return values.clone();
  }

  /// The matrix with a function of each eigenvalue in its place.
  public Hermitian of(DoubleUnaryOperator function) {
    int n = values.length;
    double[] all = new double[2 * n * n];
    for (int k = 0; k < n; k++) {
      double value = function.applyAsDouble(values[k]);
      for (int row = 0; row < n; row++) {
        double re = value * vectors[2 * (row * n + k)];
        double im = value * vectors[2 * (row * n + k) + 1];
        for (int column = 0; column < n; column++) {
          double otherRe = vectors[2 * (column * n + k)];
          double otherIm = vectors[2 * (column * n + k) + 1];
          all[2 * (row * n + column)] += re * otherRe + im * otherIm;
          all[2 * (row * n + column) + 1] += im * otherRe - re * otherIm;
        }
      }
    }
    return new Hermitian(n, all);
  }
}
