// SPDX-License-Identifier: Apache-2.0
package yugma.report.significance;

/// Fisher's exact test: whether two counts of errors come from one probability of an error.
///
/// Given the sum of both counts, one of them follows the hypergeometric law; the p-value is the
/// probability of all splits that are no more likely than the one seen (two-sided, as in R's
/// fisher.test). It assumes that errors are independent.
public final class Fisher {
  /// Splits as likely as the one seen count, though rounding may make them seem likelier.
  private static final double SLACK = 1 + 1e-7;

  /// Splits less likely than this, against the likeliest, add nothing.
  private static final double NOTHING = 1e-300;

  private final double trialsA;
  private final double trialsB;
  private final double errors;

  private Fisher(double trialsA, double trialsB, double errors) {
    this.trialsA = trialsA;
    this.trialsB = trialsB;
    this.errors = errors;
  }

  /// The p-value; 0 stands for less than 1e-300.
  ///
  /// @param errorsA in 0..trialsA
  /// @param errorsB in 0..trialsB
  public static double pValue(long errorsA, long trialsA, long errorsB, long trialsB) {
    if (errorsA < 0 || errorsA > trialsA || errorsB < 0 || errorsB > trialsB) {
      throw new IllegalArgumentException(
          errorsA + " errors of " + trialsA + ", " + errorsB + " of " + trialsB + ": no counts");
    }
    Fisher test = new Fisher((double) trialsA, (double) trialsB, (double) (errorsA + errorsB));
    return test.pValue((double) errorsA);
  }

  private double pValue(double seen) {
    double mode =
        Math.clamp(
            StrictMath.floor((errors + 1) * (trialsA + 1) / (trialsA + trialsB + 2)),
            Math.max(0, errors - trialsB),
            Math.min(errors, trialsA));
    double seenWeight = weightOf(seen, mode);
    double all = 0;
    double rare = 0;
    double weight = 1;
    for (double x = mode; weight > NOTHING; x--) {
      all += weight;
      rare += weight <= seenWeight * SLACK ? weight : 0;
      weight /= up(x - 1);
    }
    weight = up(mode);
    for (double x = mode + 1; weight > NOTHING; x++) {
      all += weight;
      rare += weight <= seenWeight * SLACK ? weight : 0;
      weight *= up(x);
    }
    return Math.min(1, rare / all);
  }

  /// P(x) / P(mode), by steps from the mode; 0 far away from it.
  private double weightOf(double x, double mode) {
    double weight = 1;
    for (double at = mode; at < x && weight > NOTHING; at++) {
      weight *= up(at);
    }
    for (double at = mode; at > x && weight > NOTHING; at--) {
      weight /= up(at - 1);
    }
    return weight > NOTHING ? weight : 0;
  }

  /// P(x + 1) / P(x) of x errors on side A; endless or 0 at the ends.
  private double up(double x) {
    return (trialsA - x) * (errors - x) / ((x + 1) * (trialsB - errors + x + 1));
  }
}
