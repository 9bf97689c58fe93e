// SPDX-License-Identifier: Apache-2.0
package yugma.physics.gaussian;

import java.util.Arrays;
import yugma.physics.algebra.Hermitian;

/// Quantities of the thermal modes that a Gaussian state is made of.
final class Normal {
  private Normal() {}

  /// The positive eigenvalues of `√V i Ω √V`: those of `|i Ω V|`.
  static double[] eigenvalues(double[][] covariance) {
    int n = covariance.length;
    Hermitian root =
        Hermitian.of(n, Quadratures.complex(covariance))
            .spectrum()
            .of(value -> Math.sqrt(Math.max(0, value)));
    Hermitian form = Hermitian.of(n, Quadratures.withCommutator(new double[2 * n * n], n));
    double[] all = root.around(form).spectrum().values();
    Arrays.sort(all);
    return Arrays.copyOfRange(all, n / 2, n);
  }

  /// The entropy of a thermal mode in bits.
  ///
  /// @param variance >= 1
  static double entropy(double variance) {
    double more = (variance + 1) / 2;
    double less = (variance - 1) / 2;
    return term(more) - term(less);
  }

  private static double term(double value) {
    return value > 0 ? value * StrictMath.log(value) / StrictMath.log(2) : 0;
  }

  static double fidelity(double[] a, double[][] v, double[] b, double[][] w) {
    double xx = v[0][0] + w[0][0];
    double xp = v[0][1] + w[0][1];
    double pp = v[1][1] + w[1][1];
    double sum = xx * pp - xp * xp;
    double product = Math.max(0, (det(v) - 1) * (det(w) - 1));
    double x = a[0] - b[0];
    double p = a[1] - b[1];
    double distance = (pp * x * x - 2 * xp * x * p + xx * p * p) / sum;
    double overlap = 2 / (Math.sqrt(sum + product) - Math.sqrt(product));
    return overlap * StrictMath.exp(-distance / 2);
  }

  private static double det(double[][] v) {
    return v[0][0] * v[1][1] - v[0][1] * v[1][0];
  }
}
