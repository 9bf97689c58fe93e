// SPDX-License-Identifier: Apache-2.0
package yugma.physics.gaussian;

/// Small real matrices and vectors over quadratures.
final class Quadratures {
  private Quadratures() {}

  /// The places of some modes' quadratures.
  static int[] of(int... modes) {
    int[] places = new int[2 * modes.length];
    for (int i = 0; i < modes.length; i++) {
      places[2 * i] = 2 * modes[i];
      places[2 * i + 1] = 2 * modes[i] + 1;
    }
    return places;
  }

  static double[][] copy(double[][] matrix) {
    double[][] copy = new double[matrix.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = matrix[i].clone();
    }
    return copy;
  }

  /// `S V S^T` where S acts on some places alone.
  static double[][] around(Symplectic map, int[] places, double[][] covariance) {
    double[][] left = copy(covariance);
    for (int column = 0; column < left.length; column++) {
      double[] old = new double[places.length];
      for (int k = 0; k < places.length; k++) {
        old[k] = covariance[places[k]][column];
      }
      for (int row = 0; row < places.length; row++) {
        left[places[row]][column] = row(map, row, old);
      }
    }
    double[][] both = copy(left);
    for (int row = 0; row < left.length; row++) {
      double[] old = new double[places.length];
      for (int k = 0; k < places.length; k++) {
        old[k] = left[row][places[k]];
      }
      for (int column = 0; column < places.length; column++) {
        both[row][places[column]] = row(map, column, old);
      }
    }
    return both;
  }

  static double row(Symplectic map, int row, double[] vector) {
    double sum = 0;
    for (int k = 0; k < vector.length; k++) {
      sum += map.at(row, k) * vector[k];
    }
    return sum;
  }

  /// Row by row, with imaginary parts of 0.
  static double[] complex(double[][] matrix) {
    int n = matrix.length;
    double[] entries = new double[2 * n * n];
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        entries[2 * (row * n + column)] = matrix[row][column];
      }
    }
    return entries;
  }

  /// `i Ω` times a factor, added to a complex matrix: `[x, p] = 2 i`.
  static double[] withCommutator(double[] entries, int n) {
    double[] sum = entries.clone();
    for (int x = 0; x < n; x += 2) {
      sum[2 * (x * n + x + 1) + 1] += 1;
      sum[2 * ((x + 1) * n + x) + 1] -= 1;
    }
    return sum;
  }
}
