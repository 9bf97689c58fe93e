// SPDX-License-Identifier: Apache-2.0
package yugma.computing.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Everything that was found about one program so far. One thread.
public final class Problems {
  private static final int MOST = 100;

  private final String file;
  private final List<String> lines;
  private final Set<Problem> errors = new LinkedHashSet<>();
  private final Set<Problem> notices = new LinkedHashSet<>();
  private int count;

  /// Nothing yet.
  public Problems(String file, String text) {
    this.file = file;
    this.lines = text.lines().toList();
  }

  /// Notes an error; the first hundred are kept.
  public void error(Place place, String what, String fix) {
    count++;
    if (errors.size() < MOST) {
      errors.add(new Problem(place, what, fix));
    }
  }

  /// Notes what works, but not as its author may think.
  public void notice(Place place, String what, String fix) {
    if (notices.size() < MOST) {
      notices.add(new Problem(place, what, fix));
    }
  }

  /// Whether there are errors.
  public boolean any() {
    return count > 0;
  }

  /// How many errors were noted, kept or not.
  public int count() {
    return count;
  }

  /// Ends the reading of a program that has errors.
  ///
  /// @throws ProgramException with all of them
  public void throwIfAny() {
    if (any()) {
      throw exception();
    }
  }

  /// What its author should know, in the order of the program.
  public List<Problem> notices() {
    return sorted(notices);
  }

  /// All errors as one exception.
  public ProgramException exception() {
    return new ProgramException(file, lines, sorted(errors));
  }

  /// One error, met when the program ran.
  public ProgramException exception(Problem problem) {
    return new ProgramException(file, lines, List.of(problem));
  }

  /// A notice as a person reads it.
  public String show(Problem notice) {
    return notice.show(file, "note", lines);
  }

  private static List<Problem> sorted(Set<Problem> problems) {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(
        Comparator.comparingInt((Problem problem) -> problem.place().line())
            .thenComparingInt(problem -> problem.place().column()));
    return List.copyOf(sorted);
  }
}
