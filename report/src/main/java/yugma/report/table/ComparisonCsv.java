// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import yugma.network.format.Range;
import yugma.report.compare.Comparison;
import yugma.report.compare.MetricDifference;

/// The numbers of a comparison as comma-separated values; what differs in the scenario is left to
/// JSON.
public final class ComparisonCsv {
  private static final String HEAD =
      "metric,a,a_low,a_high,a_n,b,b_low,b_high,b_n,difference,test,p_value,corrected_p,verdict\n";

  private ComparisonCsv() {}

  /// One line for each number that both results have.
  public static String of(Comparison comparison) {
    StringBuilder csv = new StringBuilder(HEAD);
    comparison.metrics().forEach(metric -> csv.append(line(metric)));
    return csv.toString();
  }

  private static String line(MetricDifference metric) {
    List<String> cells =
        List.of(
            metric.path(),
            Range.number(metric.a().mean()),
            Range.number(metric.a().low()),
            Range.number(metric.a().high()),
            "" + metric.a().n(),
            Range.number(metric.b().mean()),
            Range.number(metric.b().low()),
            Range.number(metric.b().high()),
            "" + metric.b().n(),
            Range.number(metric.difference()),
            metric.test().map(ComparisonCsv::lower).orElse(""),
            number(metric.pValue()),
            number(metric.correctedP()),
            lower(metric.verdict()));
    return String.join(",", cells) + "\n";
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? Range.number(value.getAsDouble()) : "";
  }

  private static String lower(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
