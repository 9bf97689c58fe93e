// SPDX-License-Identifier: Apache-2.0
package yugma.network.binding;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// The paths of a request that is spread over several.
///
/// A number of pairs is there when the slowest path has brought its share; without a number the
/// fastest will do. The fidelity is wanted of all pairs on average, so that a path may make up for
/// another.
///
/// @param paths at least two
/// @param isCounted whether the request asks for a number of pairs
record Several(List<Bottleneck> paths, boolean isCounted) {
  private static final Comparator<Bottleneck> LATENESS =
      Comparator.comparingDouble(path -> path.due().afterS());

  /// What binds the path that the others wait for, or whose pairs are worst where they are not good
  /// enough; of a request without a number the fastest path.
  Binding binding() {
    List<Bottleneck> judged = isGood() ? paths.stream().map(Bottleneck::eased).toList() : paths;
    Bottleneck first = judged.stream().min(LATENESS).orElseThrow();
    Bottleneck last = judged.stream().max(LATENESS).orElseThrow();
    if (!isCounted && first.binding().isLate()) {
      return first.binding();
    }
    Predicate<Bottleneck> isLate = path -> path.binding().isLate();
    if (isCounted && judged.stream().anyMatch(isLate)) {
      return judged.stream().filter(isLate).max(LATENESS).orElseThrow().binding();
    }
    return judged.stream()
        .filter(isLate.negate())
        .filter(path -> !path.binding().met())
        .min(Comparator.comparingDouble(path -> path.estimate().fidelity()))
        .orElse(isCounted ? last : first)
        .binding();
  }

  private boolean isGood() {
    double weights = 0;
    double sum = 0;
    for (Bottleneck path : paths) {
      double weight = isCounted ? path.need().pairs() : path.estimate().rateHz();
      weights += weight;
      sum += weight * path.estimate().fidelity();
    }
    return sum >= weights * paths.getFirst().need().fidelity();
  }
}
