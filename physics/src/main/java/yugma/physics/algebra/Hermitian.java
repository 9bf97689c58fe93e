// SPDX-License-Identifier: Apache-2.0
package yugma.physics.algebra;

/// A Hermitian matrix and its eigenvalues, by Jacobi's rotations: O(n^3) for each of about ten
/// sweeps, so for a thousand rows at most. Immutable.
public final class Hermitian {
  private static final int MOST_ROWS = 1_024;
  private static final int MOST_SWEEPS = 60;

  private final int size;
  private final double[] entries;

  Hermitian(int size, double[] entries) {
    this.size = size;
    this.entries = entries;
  }

  /// From its entries; those off the diagonal are made to agree with their mirror images.
  ///
  /// @param size at most 1024
  /// @param entries row by row, each its real part, then its imaginary part
  public static Hermitian of(int size, double... entries) {
    if (size < 1 || size > MOST_ROWS || entries.length != 2 * size * size) {
      throw new IllegalArgumentException(
          "a matrix of %d numbers and %d rows must have 1 to %d rows and two numbers an entry"
              .formatted(entries.length, size, MOST_ROWS));
    }
    double[] fair = new double[entries.length];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        int at = 2 * (row * size + column);
        int mirror = 2 * (column * size + row);
        fair[at] = (entries[at] + entries[mirror]) / 2;
        fair[at + 1] = (entries[at + 1] - entries[mirror + 1]) / 2;
      }
    }
    return new Hermitian(size, fair);
  }

  /// The number of rows.
  public int size() {
    return size;
  }

  /// A copy of its entries, row by row, real and imaginary part in turn.
  public double[] entries() {
    return entries.clone();
  }

  /// This matrix on both sides of another: `this · inner · this`.
  public Hermitian around(Hermitian inner) {
    return of(size, product(product(entries, inner.entries, size), entries, size));
  }

  private static double[] product(double[] left, double[] right, int n) {
    double[] product = new double[left.length];
    for (int row = 0; row < n; row++) {
      for (int k = 0; k < n; k++) {
        double re = left[2 * (row * n + k)];
        double im = left[2 * (row * n + k) + 1];
        for (int column = 0; column < n; column++) {
          int from = 2 * (k * n + column);
          int to = 2 * (row * n + column);
          product[to] += re * right[from] - im * right[from + 1];
          product[to + 1] += re * right[from + 1] + im * right[from];
        }
      }
    }
    return product;
  }

  /// Its eigenvalues and eigenvectors.
  public Spectrum spectrum() {
    Rotations rotations = new Rotations(size, entries.clone());
    for (int sweep = 0; sweep < MOST_SWEEPS && rotations.isOpen(); sweep++) {
      rotations.sweep();
    }
    return new Spectrum(rotations.diagonal(), rotations.vectors);
  }

  /// A matrix on its way to a diagonal one.
  private static final class Rotations {
    private final int n;
    private final double[] a;
    private final double[] vectors;
    private final double tiny;

    Rotations(int n, double[] a) {
      this.n = n;
      this.a = a;
      this.vectors = new double[a.length];
      double weight = 0;
      for (double part : a) {
        weight += part * part;
      }
      for (int i = 0; i < n; i++) {
        vectors[2 * i * (n + 1)] = 1;
      }
      this.tiny = 1e-34 * weight / ((double) n * n);
    }

    boolean isOpen() {
      for (int row = 0; row < n; row++) {
        for (int column = 0; column < row; column++) {
          if (weight(row, column) > tiny) {
            return true;
          }
        }
      }
      return false;
    }

    private double weight(int row, int column) {
      int at = 2 * (row * n + column);
      return a[at] * a[at] + a[at + 1] * a[at + 1];
    }

    void sweep() {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          if (weight(p, q) > tiny) {
            rotate(p, q);
          }
        }
      }
    }

    /// A phase makes the entry real, a turn makes it zero.
    private void rotate(int p, int q) {
      double r = Math.sqrt(weight(p, q));
      double phaseRe = a[2 * (p * n + q)] / r;
      double phaseIm = -a[2 * (p * n + q) + 1] / r;
      double tau = (a[2 * q * (n + 1)] - a[2 * p * (n + 1)]) / (2 * r);
      double t = (tau < 0 ? -1 : 1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
      double c = 1 / Math.sqrt(1 + t * t);
      for (int k = 0; k < n; k++) {
        turn(a, 2 * (k * n + p), 2 * (k * n + q), c, t * c, phaseRe, phaseIm);
        turn(vectors, 2 * (k * n + p), 2 * (k * n + q), c, t * c, phaseRe, phaseIm);
      }
      for (int k = 0; k < n; k++) {
        turn(a, 2 * (p * n + k), 2 * (q * n + k), c, t * c, phaseRe, -phaseIm);
      }
    }

    private static void turn(
        double[] m, int p, int q, double c, double s, double phaseRe, double phaseIm) {
      double re = phaseRe * m[q] - phaseIm * m[q + 1];
      double im = phaseRe * m[q + 1] + phaseIm * m[q];
      double oldRe = m[p];
      double oldIm = m[p + 1];
      m[p] = c * oldRe - s * re;
      m[p + 1] = c * oldIm - s * im;
      m[q] = s * oldRe + c * re;
      m[q + 1] = s * oldIm + c * im;
    }

    double[] diagonal() {
      double[] values = new double[n];
      for (int i = 0; i < n; i++) {
        values[i] = a[2 * i * (n + 1)];
      }
      return values;
    }
  }
}
