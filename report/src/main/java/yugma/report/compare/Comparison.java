// SPDX-License-Identifier: Apache-2.0
package yugma.report.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import yugma.report.compare.MetricDifference.Verdict;
import yugma.report.json.MeanInterval;
import yugma.report.significance.Holm;

/// Two results compared.
///
/// @param yugmaComparison version of this format, 1
/// @param a the first
/// @param b the second
/// @param scenarioKnown whether the values of both scenarios were at hand
/// @param scenario what was different in what was run
/// @param metrics every number that both have
/// @param onlyInA paths of numbers that b does not have
/// @param onlyInB likewise
public record Comparison(
    int yugmaComparison,
    SideName a,
    SideName b,
    boolean scenarioKnown,
    List<ValueDifference> scenario,
    List<MetricDifference> metrics,
    List<String> onlyInA,
    List<String> onlyInB) {
  public static final int FORMAT = 1;

  public Comparison {
    scenario = List.copyOf(scenario);
    metrics = List.copyOf(metrics);
    onlyInA = List.copyOf(onlyInA);
    onlyInB = List.copyOf(onlyInB);
  }

  /// A side without its numbers.
  ///
  /// @param name as it was given
  /// @param digest of its scenario
  /// @param version of Yugma that made it
  /// @param seed of its first run
  /// @param runs that it sums up
  public record SideName(String name, String digest, String version, long seed, int runs) {
    static SideName of(Side side) {
      return new SideName(
          side.name(),
          side.digest(),
          side.result().path("version").asString(""),
          side.result().path("seed").longValue(),
          side.runs());
    }
  }

  /// Compares two results.
  ///
  /// @param wanted whether a path shall be compared; the tests of all that are form one family
  public static Comparison of(Side a, Side b, Predicate<String> wanted) {
    Map<String, MeanInterval> inA = Pairing.numbers(a.result());
    Map<String, MeanInterval> inB = Pairing.numbers(b.result());
    List<MetricDifference> metrics = new ArrayList<>();
    for (Map.Entry<String, MeanInterval> one : inA.entrySet()) {
      MeanInterval other = inB.get(one.getKey());
      if (other != null && wanted.test(one.getKey())) {
        metrics.add(Pairing.judge(one.getKey(), a.result(), one.getValue(), b.result(), other));
      }
    }
    boolean isKnown = a.values().isPresent() && b.values().isPresent();
    return new Comparison(
        FORMAT,
        SideName.of(a),
        SideName.of(b),
        isKnown,
        isKnown
            ? ValueDifference.between(a.values().orElseThrow(), b.values().orElseThrow())
            : List.of(),
        corrected(metrics),
        without(inA, inB, wanted),
        without(inB, inA, wanted));
  }

  private static List<String> without(
      Map<String, MeanInterval> some, Map<String, MeanInterval> others, Predicate<String> wanted) {
    return some.keySet().stream()
        .filter(path -> !others.containsKey(path) && wanted.test(path))
        .toList();
  }

  private static List<MetricDifference> corrected(List<MetricDifference> metrics) {
    List<Double> pValues = metrics.stream().flatMap(one -> one.pValue().stream().boxed()).toList();
    List<Double> corrected = new ArrayList<>(Holm.corrected(pValues));
    return metrics.stream()
        .map(one -> one.pValue().isPresent() ? one.corrected(corrected.removeFirst()) : one)
        .toList();
  }

  /// How many tests were made.
  public long tests() {
    return metrics.stream().filter(one -> one.test().isPresent()).count();
  }

  /// Whether anything differs that no test has put down to chance.
  public boolean differs() {
    return !onlyInA.isEmpty()
        || !onlyInB.isEmpty()
        || metrics.stream()
            .map(MetricDifference::verdict)
            .anyMatch(verdict -> verdict == Verdict.DIFFERS || verdict == Verdict.UNTESTED);
  }
}
