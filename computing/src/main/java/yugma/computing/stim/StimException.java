// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import java.util.List;
import java.util.stream.Collectors;

/// A file that cannot be read, with all that is wrong with it.
public final class StimException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<StimProblem> problems;

  public StimException(String file, List<StimProblem> problems) {
    super(problems.stream().map(problem -> problem.text(file)).collect(Collectors.joining()));
    this.problems = List.copyOf(problems);
  }

  /// In the order of the file, at least one, at most the first hundred.
  public List<StimProblem> problems() {
    return problems;
  }
}
