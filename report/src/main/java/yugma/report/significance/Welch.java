// SPDX-License-Identifier: Apache-2.0
package yugma.report.significance;

import java.util.Optional;
import yugma.report.json.MeanInterval;

/// Welch's t-test: whether two means of independent samples differ, their spreads being unknown and
/// perhaps unequal.
///
/// [Welch 1947](https://doi.org/10.1093/biomet/34.1-2.28), eq. 29; two-sided. It assumes that means
/// of so many samples are about normal.
///
/// @param t the difference over its standard error
/// @param freedom degrees of freedom
/// @param pValue probability of such a difference or a larger one if the true means are equal
public record Welch(double t, double freedom, double pValue) {
  /// The test; nothing when a side has a single sample, or neither has any spread.
  public static Optional<Welch> of(MeanInterval a, MeanInterval b) {
    if (a.n() < 2 || b.n() < 2) {
      return Optional.empty();
    }
    double varianceA = a.standardError() * a.standardError();
    double varianceB = b.standardError() * b.standardError();
    double variance = varianceA + varianceB;
    if (!(variance > 0)) {
      return Optional.empty();
    }
    double t = (a.mean() - b.mean()) / StrictMath.sqrt(variance);
    double freedom =
        variance
            * variance
            / (varianceA * varianceA / (a.n() - 1) + varianceB * varianceB / (b.n() - 1));
    return Optional.of(new Welch(t, freedom, twoSided(t, freedom)));
  }

  /// P(|T| >= |t|) of Student's t, by Abramowitz, Stegun 1964, 26.5.27 and 26.7.1.
  static double twoSided(double t, double freedom) {
    double all = freedom + t * t;
    return Beta.regularised(freedom / all, t * t / all, freedom / 2, 0.5);
  }
}
