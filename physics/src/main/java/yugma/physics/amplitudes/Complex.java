// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

/// A complex number, for the few that a compilation needs.
record Complex(double re, double im) {
  static final Complex ONE = new Complex(1, 0);

  /// Entries of unitary matrices smaller than that are the rounding of a zero.
  private static final double ROUNDING = 4e-16;

  Complex times(Complex other) {
    return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
  }

  Complex over(Complex other) {
    double square = other.re * other.re + other.im * other.im;
    return new Complex(
        (re * other.re + im * other.im) / square, (im * other.re - re * other.im) / square);
  }

  double length() {
    return Math.sqrt(re * re + im * im);
  }

  Complex times(double factor) {
    return new Complex(re * factor, im * factor);
  }

  /// Without parts that are only the rounding of zero, or of one beside it.
  Complex cleaned() {
    double r = Math.abs(re) < ROUNDING ? 0 : re;
    double i = Math.abs(im) < ROUNDING ? 0 : im;
    return i == 0 && Math.abs(Math.abs(r) - 1) < ROUNDING
        ? new Complex(Math.signum(r), 0)
        : new Complex(r, i);
  }

  boolean isZero() {
    return re == 0 && im == 0;
  }

  boolean isOne() {
    return re == 1 && im == 0;
  }
}
