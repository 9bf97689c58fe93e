// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.List;
import java.util.stream.Collectors;
import yugma.network.problem.Problem;
import yugma.network.problem.Severity;

/// A scenario that cannot be run, with all that is wrong with it.
public final class ScenarioException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  public ScenarioException(List<Problem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.code().id() + " " + problem.arguments())
            .collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /// In the order of the file, warnings among them; at least one is an error.
  public List<Problem> problems() {
    return problems;
  }

  /// Whether all of its errors are about the command that was typed, not about the file's content.
  public boolean isUsage() {
    return problems.stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .allMatch(problem -> problem.code().isUsage());
  }
}
