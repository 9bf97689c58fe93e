// SPDX-License-Identifier: Apache-2.0
package yugma.physics.gaussian;

import yugma.kernel.quantity.Checked;

/// A linear map of quadratures on one or two modes, as lossless optics makes it. Immutable.
public final class Symplectic {
  private final int size;
  private final double[] entries;

  private Symplectic(int size, double... entries) {
    this.size = size;
    this.entries = entries;
  }

  /// Turns the phase: `x -> x cos - p sin`, `p -> x sin + p cos`, that is `a -> a e^(i angle)`.
  public static Symplectic phase(double radians) {
    double c = StrictMath.cos(radians);
    double s = StrictMath.sin(radians);
    return new Symplectic(2, c, -s, s, c);
  }

  /// Squeezes x by `e^-r` and stretches p by `e^r`.
  public static Symplectic squeezer(double r) {
    return new Symplectic(2, StrictMath.exp(-r), 0, 0, StrictMath.exp(r));
  }

  /// A beam splitter without phases: the first mode gets √T of itself and √(1 - T) of the second,
  /// the second √T of itself and -√(1 - T) of the first.
  ///
  /// @param transmission T, in [0, 1]
  public static Symplectic beamSplitter(double transmission) {
    Checked.range("transmission", transmission, 0, 1);
    double t = Math.sqrt(transmission);
    double r = Math.sqrt(1 - transmission);
    return new Symplectic(4, t, 0, r, 0, 0, t, 0, r, -r, 0, t, 0, 0, -r, 0, t);
  }

  /// Makes pairs of photons in two modes: of the vacuum `x1 - x2` and `p1 + p2` get the variance `2
  /// e^(-2r)`.
  public static Symplectic pairSqueezer(double r) {
    double c = StrictMath.cosh(r);
    double s = StrictMath.sinh(r);
    return new Symplectic(4, c, 0, s, 0, 0, c, 0, -s, s, 0, c, 0, 0, -s, 0, c);
  }

  /// On how many modes.
  public int modes() {
    return size / 2;
  }

  double at(int row, int column) {
    return entries[row * size + column];
  }
}
