// SPDX-License-Identifier: Apache-2.0
package yugma.physics.density;

import java.util.Arrays;
import yugma.physics.gate.Matrix;

/// A matrix on some bits of the index of a vector, where others are as wanted; its zeros are left
/// out.
final class Placed {
  private final int[] sorted;
  private final long[] places;
  private final long mask;
  private final long wanted;

  /// For each row where its entries begin in the two lists below; the last is their end.
  private final int[] starts;

  private final int[] columns;
  private final double[] values;

  /// @param bits the first for the most significant bit of the matrix
  /// @param mask bits that must be as `wanted` says
  Placed(Matrix matrix, int[] bits, long mask, long wanted) {
    this.sorted = bits.clone();
    Arrays.sort(sorted);
    this.mask = mask;
    this.wanted = wanted;
    this.places = new long[matrix.size()];
    for (int index = 0; index < places.length; index++) {
      for (int j = 0; j < bits.length; j++) {
        places[index] |= (long) (index >>> bits.length - 1 - j & 1) << bits[j];
      }
    }
    this.starts = new int[matrix.size() + 1];
    this.columns = new int[matrix.size() * matrix.size()];
    this.values = new double[2 * columns.length];
    fill(matrix);
  }

  private void fill(Matrix matrix) {
    int end = 0;
    for (int row = 0; row < matrix.size(); row++) {
      for (int column = 0; column < matrix.size(); column++) {
        if (matrix.re(row, column) != 0 || matrix.im(row, column) != 0) {
          columns[end] = column;
          values[2 * end] = matrix.re(row, column);
          values[2 * end + 1] = matrix.im(row, column);
          end++;
        }
      }
      starts[row + 1] = end;
    }
  }

  /// Multiplies a vector of 2^width entries, real and imaginary part in turn.
  void apply(double[] vector, int width) {
    double[] old = new double[2 * places.length];
    for (long group = 0; group < 1L << width - sorted.length; group++) {
      long base = group;
      for (int bit : sorted) {
        base = base >>> bit << bit + 1 | base & (1L << bit) - 1;
      }
      if ((base & mask) == wanted) {
        multiply(vector, base, old);
      }
    }
  }

  private void multiply(double[] vector, long base, double[] old) {
    for (int i = 0; i < places.length; i++) {
      int at = (int) (2 * (base | places[i]));
      old[2 * i] = vector[at];
      old[2 * i + 1] = vector[at + 1];
    }
    for (int row = 0; row < places.length; row++) {
      double re = 0;
      double im = 0;
      for (int k = starts[row]; k < starts[row + 1]; k++) {
        int column = 2 * columns[k];
        re += values[2 * k] * old[column] - values[2 * k + 1] * old[column + 1];
        im += values[2 * k] * old[column + 1] + values[2 * k + 1] * old[column];
      }
      int at = (int) (2 * (base | places[row]));
      vector[at] = re;
      vector[at + 1] = im;
    }
  }
}
