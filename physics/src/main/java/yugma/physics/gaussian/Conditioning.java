// SPDX-License-Identifier: Apache-2.0
package yugma.physics.gaussian;

import java.util.stream.IntStream;
import yugma.kernel.random.RandomStream;

/// Quadratures of which one after the other becomes known.
final class Conditioning {
  private final double[] mean;
  private final double[][] covariance;

  Conditioning(double[] mean, double[][] covariance) {
    this.mean = mean.clone();
    this.covariance = Quadratures.copy(covariance);
  }

  static Homodyne homodyne(Gaussian state, int mode, RandomStream random) {
    Conditioning all = state.conditioning();
    double x = all.drawn(2 * mode, random);
    return new Homodyne(x, all.without(mode));
  }

  /// The detector's own vacuum blurs both quadratures, which then are known together.
  static Heterodyne heterodyne(Gaussian state, int mode, RandomStream random) {
    Conditioning all = state.noisy(mode, 1).conditioning();
    double x = all.drawn(2 * mode, random);
    double p = all.drawn(2 * mode + 1, random);
    return new Heterodyne(x, p, all.without(mode));
  }

  /// Draws a quadrature and makes the others what they are given its value.
  private double drawn(int at, RandomStream random) {
    double variance = covariance[at][at];
    double off = Math.sqrt(variance) * random.nextGaussian();
    double value = mean[at] + off;
    double[] with = covariance[at].clone();
    for (int i = 0; i < mean.length; i++) {
      mean[i] += with[i] * off / variance;
      for (int k = 0; k < mean.length; k++) {
        covariance[i][k] -= with[i] * with[k] / variance;
      }
    }
    return value;
  }

  private Gaussian without(int mode) {
    int[] others = IntStream.range(0, mean.length / 2).filter(other -> other != mode).toArray();
    return new Gaussian(mean, covariance).part(others);
  }
}
