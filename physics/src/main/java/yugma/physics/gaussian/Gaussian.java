// SPDX-License-Identifier: Apache-2.0
package yugma.physics.gaussian;

import java.util.Arrays;
import yugma.kernel.quantity.Checked;
import yugma.kernel.random.RandomStream;
import yugma.physics.algebra.Hermitian;

/// A Gaussian state of modes by its mean and covariance. Immutable.
///
/// The vacuum has variance 1, the order is x1 p1 x2 p2 …; a coherent state of amplitude α has mean
/// (2 Re α, 2 Im α).
public final class Gaussian {
  private static final double ROUNDING = 1e-9;

  private final double[] mean;
  private final double[][] covariance;

  Gaussian(double[] mean, double[][] covariance) {
    this.mean = mean;
    this.covariance = covariance;
  }

  /// All modes empty.
  public static Gaussian vacuum(int modes) {
    double[][] covariance = new double[2 * modes][2 * modes];
    for (int i = 0; i < 2 * modes; i++) {
      covariance[i][i] = 1;
    }
    return new Gaussian(new double[2 * modes], covariance);
  }

  /// One mode in thermal equilibrium.
  ///
  /// @param photons mean number, >= 0
  public static Gaussian thermal(double photons) {
    return vacuum(1).noisy(0, 2 * photons);
  }

  /// Two modes with pairs of photons: the two-mode squeezed vacuum.
  public static Gaussian pairs(double r) {
    return vacuum(2).after(Symplectic.pairSqueezer(r), 0, 1);
  }

  /// From its mean and covariance, which must obey the uncertainty relation `V + i Ω >= 0`.
  public static Gaussian of(double[] mean, double[][] covariance) {
    Gaussian state = new Gaussian(mean.clone(), Quadratures.copy(covariance));
    boolean isSquare = covariance.length == mean.length && mean.length % 2 == 0;
    for (double[] row : covariance) {
      isSquare &= row.length == mean.length;
    }
    if (!isSquare || mean.length == 0) {
      throw new IllegalArgumentException(
          "a mean of %d numbers needs as many rows and columns, an even number of them"
              .formatted(mean.length));
    }
    if (!state.isPhysical()) {
      throw new IllegalArgumentException(
          "covariance " + Arrays.deepToString(covariance) + " breaks the uncertainty relation");
    }
    return state;
  }

  /// How many modes.
  public int modes() {
    return mean.length / 2;
  }

  /// The mean of a quadrature.
  ///
  /// @param quadrature 2 m of x and 2 m + 1 of p of mode m
  public double mean(int quadrature) {
    return mean[quadrature];
  }

  /// The covariance of two quadratures.
  public double covariance(int one, int other) {
    return covariance[one][other];
  }

  /// The mean number of photons of a mode.
  public double photons(int mode) {
    int x = 2 * mode;
    return (covariance[x][x] + covariance[x + 1][x + 1] - 2) / 4
        + (mean[x] * mean[x] + mean[x + 1] * mean[x + 1]) / 4;
  }

  /// Moved in phase space.
  public Gaussian displaced(int mode, double x, double p) {
    double[] moved = mean.clone();
    moved[2 * mode] += x;
    moved[2 * mode + 1] += p;
    return new Gaussian(moved, covariance);
  }

  /// After lossless optics on some modes.
  public Gaussian after(Symplectic map, int... modes) {
    if (map.modes() != modes.length || modes.length == 2 && modes[0] == modes[1]) {
      throw new IllegalArgumentException(
          "a map on %d modes cannot act on modes %s"
              .formatted(map.modes(), Arrays.toString(modes)));
    }
    int[] places = Quadratures.of(modes);
    double[] old = new double[places.length];
    for (int k = 0; k < places.length; k++) {
      old[k] = mean[places[k]];
    }
    double[] moved = mean.clone();
    for (int row = 0; row < places.length; row++) {
      moved[places[row]] = Quadratures.row(map, row, old);
    }
    return new Gaussian(moved, Quadratures.around(map, places, covariance));
  }

  /// After a beam splitter with a thermal mode, which then is forgotten: loss.
  ///
  /// @param transmission in [0, 1]
  /// @param photons mean number of what comes in instead, >= 0
  public Gaussian lossy(int mode, double transmission, double photons) {
    Checked.range("transmission", transmission, 0, 1);
    Checked.atLeastZero("mean photons", photons);
    return scaled(mode, Math.sqrt(transmission), (1 - transmission) * (2 * photons + 1));
  }

  /// After an amplifier that treats both quadratures alike, with the least noise it must add.
  ///
  /// @param gain of the power, >= 1
  public Gaussian amplified(int mode, double gain) {
    Checked.range("gain", gain, 1, Double.MAX_VALUE);
    return scaled(mode, Math.sqrt(gain), gain - 1);
  }

  /// With noise of a variance added to both quadratures.
  public Gaussian noisy(int mode, double variance) {
    Checked.atLeastZero("variance", variance);
    return scaled(mode, 1, variance);
  }

  private Gaussian scaled(int mode, double factor, double variance) {
    double[] moved = mean.clone();
    double[][] wide = Quadratures.copy(covariance);
    for (int place : Quadratures.of(mode)) {
      moved[place] *= factor;
      for (int other = 0; other < moved.length; other++) {
        wide[place][other] *= factor;
        wide[other][place] *= factor;
      }
    }
    wide[2 * mode][2 * mode] += variance;
    wide[2 * mode + 1][2 * mode + 1] += variance;
    return new Gaussian(moved, wide);
  }

  /// Some modes without the rest.
  public Gaussian part(int... modes) {
    int[] places = Quadratures.of(modes);
    double[] some = new double[places.length];
    double[][] few = new double[places.length][places.length];
    for (int row = 0; row < places.length; row++) {
      some[row] = mean[places[row]];
      for (int column = 0; column < places.length; column++) {
        few[row][column] = covariance[places[row]][places[column]];
      }
    }
    return new Gaussian(some, few);
  }

  /// The joint state with other modes, which follow this one's.
  public Gaussian beside(Gaussian other) {
    double[] all = Arrays.copyOf(mean, mean.length + other.mean.length);
    System.arraycopy(other.mean, 0, all, mean.length, other.mean.length);
    double[][] wide = new double[all.length][all.length];
    for (int i = 0; i < mean.length; i++) {
      System.arraycopy(covariance[i], 0, wide[i], 0, mean.length);
    }
    for (int i = 0; i < other.mean.length; i++) {
      System.arraycopy(
          other.covariance[i], 0, wide[mean.length + i], mean.length, other.mean.length);
    }
    return new Gaussian(all, wide);
  }

  Conditioning conditioning() {
    return new Conditioning(mean, covariance);
  }

  /// Measures one quadrature of a mode, `x cos + p sin`, with a perfect detector; [#lossy] before
  /// it is what it lacks.
  public Homodyne homodyne(int mode, double radians, RandomStream random) {
    return Conditioning.homodyne(after(Symplectic.phase(-radians), mode), mode, random);
  }

  /// Measures both quadratures of a mode, each with the noise of half a photon that this costs.
  public Heterodyne heterodyne(int mode, RandomStream random) {
    return Conditioning.heterodyne(this, mode, random);
  }

  /// Whether it obeys the uncertainty relation `V + i Ω >= 0`, up to rounding.
  public boolean isPhysical() {
    int n = mean.length;
    double[] sum = Quadratures.withCommutator(Quadratures.complex(covariance), n);
    double scale = 1;
    for (int i = 0; i < n; i++) {
      scale = Math.max(scale, Math.abs(covariance[i][i]));
      for (int k = 0; k < i; k++) {
        if (!(Math.abs(covariance[i][k] - covariance[k][i]) <= ROUNDING * scale)) {
          return false;
        }
      }
    }
    double least = Double.POSITIVE_INFINITY;
    for (double value : Hermitian.of(n, sum).spectrum().values()) {
      least = Math.min(least, value);
    }
    return least >= -ROUNDING * scale;
  }

  /// The variances of the thermal modes it is made of, in ascending order: each at least 1.
  public double[] symplecticEigenvalues() {
    return Normal.eigenvalues(covariance);
  }

  /// Von Neumann's entropy in bits.
  public double entropy() {
    double sum = 0;
    for (double value : symplecticEigenvalues()) {
      sum += Normal.entropy(value);
    }
    return sum;
  }

  /// The trace of the square of its density matrix, `1 / √det V`.
  public double purity() {
    double product = 1;
    for (double value : symplecticEigenvalues()) {
      product /= value;
    }
    return product;
  }

  /// The fidelity with another state of one mode ([Weedbrook
  /// 2012](https://doi.org/10.1103/RevModPhys.84.621)), in [0, 1].
  public double fidelity(Gaussian other) {
    if (modes() != 1 || other.modes() != 1) {
      throw new IllegalArgumentException(
          "states have " + modes() + " and " + other.modes() + " modes, must have 1");
    }
    return Normal.fidelity(mean, covariance, other.mean, other.covariance);
  }

  /// The variance of `x1 - x2` plus that of `p1 + p2`: under 4 only if the modes are entangled
  /// ([Duan 2000](https://doi.org/10.1103/PhysRevLett.84.2722)).
  public double eprVariance(int one, int other) {
    int a = 2 * one;
    int b = 2 * other;
    return covariance[a][a]
        + covariance[b][b]
        - 2 * covariance[a][b]
        + covariance[a + 1][a + 1]
        + covariance[b + 1][b + 1]
        + 2 * covariance[a + 1][b + 1];
  }

  /// The logarithmic negativity of a mode with all others, in ebits: 0 if it is separable from them
  /// (and for one other mode only then).
  public double logNegativity(int mode) {
    double[][] mirrored = Quadratures.copy(covariance);
    for (int i = 0; i < mean.length; i++) {
      mirrored[2 * mode + 1][i] *= -1;
      mirrored[i][2 * mode + 1] *= -1;
    }
    double sum = 0;
    for (double value : Normal.eigenvalues(mirrored)) {
      sum += Math.max(0, -StrictMath.log(value) / StrictMath.log(2));
    }
    return sum;
  }

  @Override
  public String toString() {
    return "Gaussian state of " + modes() + " modes";
  }
}
