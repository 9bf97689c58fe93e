// SPDX-License-Identifier: Apache-2.0
package yugma.physics.density;

import java.util.Arrays;
import java.util.stream.IntStream;
import yugma.physics.gate.Matrix;

/// A matrix on some bits of the index of a vector, where others are as wanted; its zeros are left
/// out.
final class Placed {
  private final int[] places;

  /// The bits that a group of entries shares: all but those of the matrix and of the controls.
  private final int fixed;

  private final int wanted;

  /// For each row where its entries begin in the two lists below; the last is their end.
  private final int[] starts;

  private final int[] columns;
  private final double[] values;

  /// Rows that change anything, and columns that they need.
  private final int[] changed;

  private final int[] needed;

  /// @param bits the first for the most significant bit of the matrix
  /// @param mask bits that must be as `wanted` says
  Placed(Matrix matrix, int[] bits, long mask, long wanted) {
    this.wanted = (int) wanted;
    this.places = new int[matrix.size()];
    for (int index = 0; index < places.length; index++) {
      for (int j = 0; j < bits.length; j++) {
        places[index] |= (index >>> bits.length - 1 - j & 1) << bits[j];
      }
    }
    this.fixed = places[places.length - 1] | (int) mask;
    this.starts = new int[matrix.size() + 1];
    this.columns = new int[matrix.size() * matrix.size()];
    this.values = new double[2 * columns.length];
    fill(matrix);
    this.changed = IntStream.range(0, matrix.size()).filter(row -> !isUnit(row)).toArray();
    this.needed =
        Arrays.stream(changed)
            .flatMap(row -> Arrays.stream(columns, starts[row], starts[row + 1]))
            .distinct()
            .toArray();
  }

  /// Whether a row leaves its entry as it is.
  private boolean isUnit(int row) {
    int at = starts[row];
    return starts[row + 1] == at + 1
        && columns[at] == row
        && values[2 * at] == 1
        && values[2 * at + 1] == 0;
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
    int groups = 1 << width - Integer.bitCount(fixed);
    if (places.length == 2 && starts[2] == 4) {
      pairs(vector, groups);
      return;
    }
    double[] old = new double[2 * places.length];
    int base = 0;
    for (int group = 0; group < groups; group++) {
      multiply(vector, base | wanted, old);
      base = (base | fixed) + 1 & ~fixed;
    }
  }

  /// A full matrix of one qubit.
  private void pairs(double[] vector, int groups) {
    double[] m = values;
    int apart = 2 * places[1];
    int base = 0;
    for (int group = 0; group < groups; group++) {
      int low = 2 * (base | wanted);
      int high = low + apart;
      double a = vector[low];
      double b = vector[low + 1];
      double c = vector[high];
      double d = vector[high + 1];
      vector[low] = m[0] * a - m[1] * b + (m[2] * c - m[3] * d);
      vector[low + 1] = m[0] * b + m[1] * a + (m[2] * d + m[3] * c);
      vector[high] = m[4] * a - m[5] * b + (m[6] * c - m[7] * d);
      vector[high + 1] = m[4] * b + m[5] * a + (m[6] * d + m[7] * c);
      base = (base | fixed) + 1 & ~fixed;
    }
  }

  private void multiply(double[] vector, int base, double[] old) {
    for (int column : needed) {
      int at = 2 * (base | places[column]);
      old[2 * column] = vector[at];
      old[2 * column + 1] = vector[at + 1];
    }
    for (int row : changed) {
      double re = 0;
      double im = 0;
      for (int k = starts[row]; k < starts[row + 1]; k++) {
        int column = 2 * columns[k];
        re += values[2 * k] * old[column] - values[2 * k + 1] * old[column + 1];
        im += values[2 * k] * old[column + 1] + values[2 * k + 1] * old[column];
      }
      int at = 2 * (base | places[row]);
      vector[at] = re;
      vector[at + 1] = im;
    }
  }
}
