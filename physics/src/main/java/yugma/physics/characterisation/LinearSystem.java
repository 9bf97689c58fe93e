// SPDX-License-Identifier: Apache-2.0
package yugma.physics.characterisation;

/// Small linear equations.
final class LinearSystem {
  private LinearSystem() {}

  /// The inverse of a square matrix, by elimination with the largest pivot of rows made alike.
  ///
  /// @throws IllegalArgumentException if the counts leave a parameter open
  static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[] unit = new double[n];
    double[][] left = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      unit[i] = Math.sqrt(matrix[i][i]);
      if (!(unit[i] > 0)) {
        throw new IllegalArgumentException(
            "the counts say nothing of parameter " + i + ": no setting depends on it");
      }
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        left[i][k] = matrix[i][k] / (unit[i] * unit[k]);
      }
      left[i][n + i] = 1;
    }
    for (int k = 0; k < n; k++) {
      eliminate(left, k);
    }
    double[][] inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        inverse[i][k] = left[i][n + k] / (unit[i] * unit[k]);
      }
    }
    return inverse;
  }

  private static void eliminate(double[][] left, int k) {
    int pivot = k;
    for (int i = k; i < left.length; i++) {
      pivot = Math.abs(left[i][k]) > Math.abs(left[pivot][k]) ? i : pivot;
    }
    double[] row = left[pivot];
    left[pivot] = left[k];
    left[k] = row;
    double scale = row[k];
    if (!(Math.abs(scale) > 1e-14)) {
      throw new IllegalArgumentException("the counts cannot tell two parameters apart");
    }
    for (int c = 0; c < row.length; c++) {
      row[c] /= scale;
    }
    for (int i = 0; i < left.length; i++) {
      double factor = i == k ? 0 : left[i][k];
      for (int c = 0; c < row.length; c++) {
        left[i][c] -= factor * row[c];
      }
    }
  }
}
