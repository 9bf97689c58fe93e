// SPDX-License-Identifier: Apache-2.0
package yugma.report.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import yugma.report.compare.MetricDifference.Test;
import yugma.report.compare.MetricDifference.Verdict;
import yugma.report.json.MeanInterval;
import yugma.report.json.Summary;
import yugma.report.significance.Fisher;
import yugma.report.significance.Welch;

/// The same number in two results, and the test that fits it.
final class Pairing {
  /// What a result says of itself rather than of the network.
  private static final Set<String> APART = Set.of("yugma_result", "scenario", "seed", "runs");

  private Pairing() {}

  /// Every number outside of lists, by its path.
  static Map<String, MeanInterval> numbers(JsonNode result) {
    Map<String, MeanInterval> numbers = new LinkedHashMap<>();
    for (String name : result.propertyNames()) {
      if (!APART.contains(name)) {
        collect(numbers, name, result.get(name));
      }
    }
    return numbers;
  }

  private static void collect(Map<String, MeanInterval> numbers, String path, JsonNode node) {
    if (node.isNumber()) {
      numbers.put(path, MeanInterval.of(new double[] {node.doubleValue()}));
    } else if (MeanInterval.isOne(node)) {
      numbers.put(path, MeanInterval.read(node));
    } else if (node.isObject()) {
      node.propertyNames().forEach(name -> collect(numbers, path + "." + name, node.get(name)));
    }
  }

  /// The difference with the p-value of its test, not yet corrected.
  static MetricDifference judge(
      String path, JsonNode resultA, MeanInterval a, JsonNode resultB, MeanInterval b) {
    double difference = b.mean() - a.mean();
    if (a.equals(b)) {
      return untested(path, a, b, Verdict.EQUAL);
    }
    Optional<Welch> welch = Welch.of(a, b);
    if (welch.isPresent()) {
      return tested(path, a, b, Test.WELCH_T, welch.get().pValue());
    }
    Optional<ErrorCount> errorsA = ErrorCount.of(resultA, path);
    Optional<ErrorCount> errorsB = ErrorCount.of(resultB, path);
    if (errorsA.isPresent() && errorsB.isPresent()) {
      ErrorCount first = errorsA.get();
      ErrorCount second = errorsB.get();
      return tested(
          path,
          a,
          b,
          Test.FISHER_EXACT,
          Fisher.pValue(first.errors(), first.bits(), second.errors(), second.bits()));
    }
    if (difference == 0) {
      return untested(path, a, b, Verdict.EQUAL);
    }
    return untested(path, a, b, Summary.isSampled(path) ? Verdict.UNTESTED : Verdict.DIFFERS);
  }

  private static MetricDifference tested(
      String path, MeanInterval a, MeanInterval b, Test test, double pValue) {
    return new MetricDifference(
        path,
        a,
        b,
        b.mean() - a.mean(),
        Optional.of(test),
        OptionalDouble.of(pValue),
        OptionalDouble.empty(),
        Verdict.UNTESTED);
  }

  private static MetricDifference untested(
      String path, MeanInterval a, MeanInterval b, Verdict verdict) {
    return new MetricDifference(
        path,
        a,
        b,
        b.mean() - a.mean(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        verdict);
  }
}
