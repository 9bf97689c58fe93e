// SPDX-License-Identifier: Apache-2.0
package yugma.network.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The problems found so far, of which the first hundred are kept.
///
/// Not shared between threads.
public final class Problems {
  private static final int KEPT = 100;

  private final List<Problem> found = new ArrayList<>();
  private boolean hasErrors;

  public void add(Problem problem) {
    hasErrors |= problem.severity() == Severity.ERROR;
    if (found.size() < KEPT) {
      found.add(problem);
    } else if (found.size() == KEPT) {
      found.add(Problem.of(Code.TOO_MANY_PROBLEMS, problem.place(), "count", "" + KEPT));
    }
  }

  /// Adds a problem with its arguments as name, value, name, value.
  public void add(Code code, Place place, String... arguments) {
    add(Problem.of(code, place, arguments));
  }

  /// Whether no more are kept, so that it is not worth looking for what was meant.
  public boolean isFull() {
    return found.size() > KEPT;
  }

  public boolean hasErrors() {
    return hasErrors;
  }

  /// All of them in the order of the file; those without a line come first.
  public List<Problem> sorted() {
    return found.stream()
        .sorted(Comparator.comparingInt(Problems::line).thenComparingInt(Problems::column))
        .toList();
  }

  private static int line(Problem problem) {
    if (problem.code() == Code.TOO_MANY_PROBLEMS) {
      return Integer.MAX_VALUE;
    }
    return problem.place() instanceof Place.InText text ? text.line() : 0;
  }

  private static int column(Problem problem) {
    return problem.place() instanceof Place.InText text ? text.column() : 0;
  }
}
