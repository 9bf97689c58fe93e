// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.report.compare.Comparison;
import yugma.report.compare.MetricDifference;
import yugma.report.compare.MetricDifference.Verdict;
import yugma.report.compare.ValueDifference;
import yugma.report.json.MeanInterval;
import yugma.report.messages.Figures;
import yugma.report.messages.Language;

/// A comparison as text: what was run differently, then the numbers that differ with their tests.
public final class ComparisonTable {
  private static final Figures FIGURES = Figures.of(Language.EN);

  private ComparisonTable() {}

  /// For a terminal.
  public static String of(Comparison comparison) {
    StringBuilder text = new StringBuilder();
    text.append(side("A", comparison.a())).append(side("B", comparison.b())).append('\n');
    text.append(scenario(comparison)).append('\n').append(metrics(comparison));
    only(text, "A", comparison.onlyInA());
    only(text, "B", comparison.onlyInB());
    return text.append('\n').append(conclusion(comparison)).toString();
  }

  private static String side(String name, Comparison.SideName side) {
    String runs = side.runs() == 1 ? "1 run" : side.runs() + " runs";
    return name
        + "  "
        + side.name()
        + " ("
        + runs
        + ", seed "
        + side.seed()
        + ", version "
        + side.version()
        + ")\n";
  }

  private static String scenario(Comparison comparison) {
    if (comparison.a().digest().equals(comparison.b().digest())) {
      return "the scenarios are the same\n";
    }
    if (!comparison.scenarioKnown()) {
      return "the scenarios differ; a result alone does not say in what\n";
    }
    if (comparison.scenario().isEmpty()) {
      return "the scenarios differ in names, titles or sources only\n";
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("scenario", "A", "B"));
    for (ValueDifference value : comparison.scenario()) {
      rows.add(List.of(value.path(), value.a().orElse("–"), value.b().orElse("–")));
    }
    return SweepTable.aligned(rows);
  }

  private static String metrics(Comparison comparison) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("result", "A", "B", "difference", ""));
    for (MetricDifference metric : comparison.metrics()) {
      if (metric.verdict() != Verdict.EQUAL) {
        rows.add(
            List.of(
                metric.path(),
                shown(metric.a()),
                shown(metric.b()),
                change(metric),
                verdict(metric)));
      }
    }
    long equal = comparison.metrics().size() - (rows.size() - 1L);
    String words = equal == 1 ? " number is equal\n" : " numbers are equal\n";
    String rest = equal == 0 ? "" : "  " + equal + words;
    return (rows.size() == 1 ? "" : SweepTable.aligned(rows)) + rest;
  }

  private static String shown(MeanInterval value) {
    String mean = FIGURES.significant(value.mean(), 5);
    return value.n() == 1
        ? mean
        : mean + " ± " + FIGURES.significant((value.high() - value.low()) / 2, 2);
  }

  private static String change(MetricDifference metric) {
    String sign = metric.difference() > 0 ? "+" : "";
    String change = sign + FIGURES.significant(metric.difference(), 4);
    double before = metric.a().mean();
    return before == 0
        ? change
        : change
            + " ("
            + sign
            + FIGURES.significant(100 * metric.difference() / Math.abs(before), 3)
            + " %)";
  }

  private static String verdict(MetricDifference metric) {
    return switch (metric.verdict()) {
      case EQUAL -> "";
      case DIFFERS -> tested(metric).map(p -> "differs, " + p).orElse("differs, no chance in it");
      case WITHIN_CHANCE -> "within chance, " + tested(metric).orElseThrow();
      case UNTESTED ->
          metric.a().n() > 1 && metric.b().n() > 1
              ? "no spread to test with"
              : "no interval, run with --runs";
    };
  }

  private static Optional<String> tested(MetricDifference metric) {
    return metric
        .test()
        .map(
            test ->
                p(metric.correctedP().orElseThrow())
                    + " "
                    + switch (test) {
                      case WELCH_T -> "(Welch)";
                      case FISHER_EXACT -> "(Fisher)";
                    });
  }

  private static String p(double value) {
    return value < 1e-4 ? "p < 0.0001" : "p = " + FIGURES.significant(value, 2);
  }

  private static void only(StringBuilder text, String side, List<String> paths) {
    if (!paths.isEmpty()) {
      text.append("  only in ").append(side).append(": ").append(String.join(", ", paths));
      text.append('\n');
    }
  }

  private static String conclusion(Comparison comparison) {
    long tests = comparison.tests();
    long found =
        comparison.metrics().stream()
            .filter(one -> one.test().isPresent() && one.verdict() == Verdict.DIFFERS)
            .count();
    return tests == 0
        ? "nothing could be tested\n"
        : found
            + " of "
            + tests
            + (tests == 1 ? " test finds" : " tests find")
            + " a difference (p < 0.05, corrected by Holm for all tests together)\n";
  }
}
