// SPDX-License-Identifier: Apache-2.0
package yugma.computing.problem;

import java.util.List;
import java.util.stream.Collectors;

/// All that is wrong with a program, each with its place and what to do; the message shows it to
/// people.
public final class ProgramException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// What is wrong, in the order of the program.
  private final transient List<Problem> problems;

  /// These problems of a file.
  public ProgramException(String file, List<String> lines, List<Problem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.show(file, "error", lines))
            .collect(Collectors.joining()));
    this.problems = List.copyOf(problems);
  }

  /// What is wrong, in the order of the program.
  public List<Problem> problems() {
    return problems;
  }
}
