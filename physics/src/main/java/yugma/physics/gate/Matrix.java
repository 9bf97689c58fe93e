// SPDX-License-Identifier: Apache-2.0
package yugma.physics.gate;

import java.util.Arrays;
import java.util.Locale;

/// A square complex matrix on a few qubits. Immutable.
public final class Matrix {
  private final int size;

  /// Row by row, each entry its real and its imaginary part.
  private final double[] entries;

  private Matrix(int size, double[] entries) {
    this.size = size;
    this.entries = entries;
  }

  /// From its entries, row by row.
  ///
  /// @param entries each its real part, then its imaginary part
  public static Matrix complex(double... entries) {
    return new Matrix(sizeOf(entries.length / 2), entries.clone());
  }

  /// From real entries, row by row.
  public static Matrix real(double... entries) {
    double[] both = new double[2 * entries.length];
    for (int i = 0; i < entries.length; i++) {
      both[2 * i] = entries[i];
    }
    return new Matrix(sizeOf(entries.length), both);
  }

  /// With these numbers on the diagonal, each its real part, then its imaginary part.
  public static Matrix diagonal(double... entries) {
    int size = entries.length / 2;
    double[] all = new double[2 * size * size];
    for (int i = 0; i < size; i++) {
      all[2 * i * (size + 1)] = entries[2 * i];
      all[2 * i * (size + 1) + 1] = entries[2 * i + 1];
    }
    return new Matrix(size, all);
  }

  /// That which changes nothing.
  ///
  /// @param qubits >= 0
  public static Matrix identity(int qubits) {
    double[] ones = new double[2 << qubits];
    for (int i = 0; i < ones.length; i += 2) {
      ones[i] = 1;
    }
    return diagonal(ones);
  }

  private static int sizeOf(int entries) {
    int size = (int) Math.round(Math.sqrt(entries));
    if (size * size != entries || Integer.bitCount(size) != 1) {
      throw new IllegalArgumentException(
          "a matrix on qubits has 1, 4, 16, 64 … entries, not " + entries);
    }
    return size;
  }

  /// The number of rows, 2^qubits.
  public int size() {
    return size;
  }

  /// On how many qubits it acts.
  public int qubits() {
    return Integer.numberOfTrailingZeros(size);
  }

  /// The real part of an entry.
  public double re(int row, int column) {
    return entries[2 * (row * size + column)];
  }

  /// The imaginary part of an entry.
  public double im(int row, int column) {
    return entries[2 * (row * size + column) + 1];
  }

  /// A copy of its entries, row by row, real and imaginary part in turn.
  public double[] entries() {
    return entries.clone();
  }

  /// This one after another: the matrix product `this · first`.
  public Matrix times(Matrix first) {
    requireSize(first);
    double[] product = new double[entries.length];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        double re = 0;
        double im = 0;
        for (int k = 0; k < size; k++) {
          re += re(row, k) * first.re(k, column) - im(row, k) * first.im(k, column);
          im += re(row, k) * first.im(k, column) + im(row, k) * first.re(k, column);
        }
        product[2 * (row * size + column)] = re;
        product[2 * (row * size + column) + 1] = im;
      }
    }
    return new Matrix(size, product);
  }

  /// The sum with another.
  public Matrix plus(Matrix other) {
    requireSize(other);
    double[] sum = entries.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other.entries[i];
    }
    return new Matrix(size, sum);
  }

  /// Each entry times a real number.
  public Matrix scaled(double factor) {
    double[] scaled = entries.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    return new Matrix(size, scaled);
  }

  /// Beside another: the tensor product, this one's qubits first.
  public Matrix beside(Matrix other) {
    int all = size * other.size;
    double[] product = new double[2 * all * all];
    for (int row = 0; row < all; row++) {
      for (int column = 0; column < all; column++) {
        int r = row / other.size;
        int c = column / other.size;
        int s = row % other.size;
        int d = column % other.size;
        int at = 2 * (row * all + column);
        product[at] = re(r, c) * other.re(s, d) - im(r, c) * other.im(s, d);
        product[at + 1] = re(r, c) * other.im(s, d) + im(r, c) * other.re(s, d);
      }
    }
    return new Matrix(all, product);
  }

  /// Under a control, which becomes the first qubit: `diag(1, this)`, phase and all.
  public Matrix controlled() {
    double[] all = identity(qubits() + 1).entries;
    for (int row = 0; row < size; row++) {
      System.arraycopy(
          entries, 2 * row * size, all, 2 * ((size + row) * 2 * size + size), 2 * size);
    }
    return new Matrix(2 * size, all);
  }

  /// Its conjugate transpose, which undoes a unitary one.
  public Matrix adjoint() {
    double[] turned = new double[entries.length];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        turned[2 * (row * size + column)] = re(/* row= */ column, /* column= */ row);
        turned[2 * (row * size + column) + 1] = -im(/* row= */ column, /* column= */ row);
      }
    }
    return new Matrix(size, turned);
  }

  /// Each entry's complex conjugate.
  public Matrix conjugate() {
    double[] mirrored = entries.clone();
    for (int i = 1; i < mirrored.length; i += 2) {
      mirrored[i] = -mirrored[i];
    }
    return new Matrix(size, mirrored);
  }

  /// The same operation on qubits in another order.
  ///
  /// @param order which of the old qubits becomes the first, the second …
  public Matrix reordered(int... order) {
    int qubits = qubits();
    double[] moved = new double[entries.length];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        int from = 2 * (old(row, order, qubits) * size + old(column, order, qubits));
        moved[2 * (row * size + column)] = entries[from];
        moved[2 * (row * size + column) + 1] = entries[from + 1];
      }
    }
    return new Matrix(size, moved);
  }

  private static int old(int index, int[] order, int qubits) {
    int old = 0;
    for (int i = 0; i < qubits; i++) {
      int bit = index >>> qubits - 1 - i & 1;
      old |= bit << qubits - 1 - order[i];
    }
    return old;
  }

  /// Multiplied by `e^(i angle)`.
  public Matrix turned(double angle) {
    double c = StrictMath.cos(angle);
    double s = StrictMath.sin(angle);
    double[] turned = new double[entries.length];
    for (int i = 0; i < entries.length; i += 2) {
      turned[i] = c * entries[i] - s * entries[i + 1];
      turned[i + 1] = c * entries[i + 1] + s * entries[i];
    }
    return new Matrix(size, turned);
  }

  /// The largest absolute difference of an entry.
  public double distance(Matrix other) {
    requireSize(other);
    double most = 0;
    for (int i = 0; i < entries.length; i += 2) {
      most =
          Math.max(
              most,
              Math.hypot(entries[i] - other.entries[i], entries[i + 1] - other.entries[i + 1]));
    }
    return most;
  }

  /// The distance after the other's global phase is made this one's.
  public double distanceUpToPhase(Matrix other) {
    requireSize(other);
    double re = 0;
    double im = 0;
    for (int i = 0; i < entries.length; i += 2) {
      re += entries[i] * other.entries[i] + entries[i + 1] * other.entries[i + 1];
      im += entries[i + 1] * other.entries[i] - entries[i] * other.entries[i + 1];
    }
    return distance(other.turned(StrictMath.atan2(im, re)));
  }

  /// Whether its inverse is its adjoint, each entry within 1e-9.
  public boolean isUnitary() {
    return adjoint().times(this).distance(identity(qubits())) < 1e-9;
  }

  /// Whether nothing but its diagonal is other than zero.
  public boolean isDiagonal() {
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        if (row != column && (re(row, column) != 0 || im(row, column) != 0)) {
          return false;
        }
      }
    }
    return true;
  }

  private void requireSize(Matrix other) {
    if (other.size != size) {
      throw new IllegalArgumentException(
          "matrices have " + size + " and " + other.size + " rows, must be alike");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix matrix && Arrays.equals(entries, matrix.entries);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(entries);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        text.append(String.format(Locale.ROOT, "%8.4f%+.4fi", re(row, column), im(row, column)));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
