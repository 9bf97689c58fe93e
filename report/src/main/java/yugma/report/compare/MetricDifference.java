// SPDX-License-Identifier: Apache-2.0
package yugma.report.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import yugma.report.json.MeanInterval;

/// A number of both results, and whether chance explains its difference.
///
/// @param path in `result.json`
/// @param a its value, or its mean with the interval
/// @param b likewise
/// @param difference b less a
/// @param test that was made, if any
/// @param pValue of that test by itself
/// @param correctedP by Holm, for all tests of the comparison together
/// @param verdict what follows
public record MetricDifference(
    String path,
    MeanInterval a,
    MeanInterval b,
    double difference,
    Optional<Test> test,
    OptionalDouble pValue,
    OptionalDouble correctedP,
    Verdict verdict) {
  /// Smaller corrected p-values are called a difference.
  public static final double LEVEL = 0.05;

  /// How a difference was judged.
  public enum Test {
    /// Welch's t-test of the means of several runs.
    WELCH_T,
    /// Fisher's exact test of two counts of errors.
    FISHER_EXACT
  }

  /// What can be said.
  public enum Verdict {
    /// The numbers are the same.
    EQUAL,
    /// A test found more than chance explains, or no chance is in the number.
    DIFFERS,
    /// A test found no more than chance explains.
    WITHIN_CHANCE,
    /// A seed decides the number, and its spread is not known: run with `--runs`.
    UNTESTED
  }

  MetricDifference corrected(double value) {
    Verdict judged = value < LEVEL ? Verdict.DIFFERS : Verdict.WITHIN_CHANCE;
    return new MetricDifference(
        path, a, b, difference, test, pValue, OptionalDouble.of(value), judged);
  }
}
