// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yugma.kernel.words.Nearest;
import yugma.network.problem.Code;
import yugma.network.problem.Place;
import yugma.network.problem.Problem;
import yugma.network.problem.Problems;
import yugma.network.problem.Severity;
import yugma.network.yaml.Mark;

/// What is to be told about a foreign file: its errors, and every warning.
///
/// Not shared between threads.
final class Remarks {
  private final Problems errors = new Problems();
  private final List<Problem> warnings = new ArrayList<>();
  private final Map<String, Ignored> ignored = new LinkedHashMap<>();

  /// Where the readers of files and texts report.
  Problems errors() {
    return errors;
  }

  /// Adds a problem with its arguments as name, value, name, value.
  void add(Code code, Mark mark, String... arguments) {
    add(Problem.of(code, mark.at(""), arguments));
  }

  void add(Code code, Place place, String... arguments) {
    add(Problem.of(code, place, arguments));
  }

  private void add(Problem problem) {
    if (problem.severity() == Severity.ERROR) {
      errors.add(problem);
    } else {
      warnings.add(problem);
    }
  }

  /// Notes a name that says nothing to us; told once, where it stands first.
  void ignore(Role role, String name, Mark mark) {
    List<String> known = Heading.known(role);
    ignore(role.noun() + "s", name, mark, known);
  }

  /// Notes a name that says nothing to us.
  ///
  /// @param owner in the plural, such as `nodes`
  /// @param known names that may have been meant
  void ignore(String owner, String name, Mark mark, List<String> known) {
    ignored.computeIfAbsent(owner + "\n" + name, _ -> new Ignored(owner, name, mark, known))
        .count++;
  }

  boolean hasErrors() {
    return errors.hasErrors();
  }

  /// Every warning; call it once, at the end.
  List<Problem> warnings() {
    List<Problem> all = new ArrayList<>();
    ignored.values().forEach(one -> all.add(one.problem()));
    all.addAll(warnings);
    return all;
  }

  private static final class Ignored {
    final String owner;
    final String name;
    final Mark mark;
    final List<String> known;
    int count;

    Ignored(String owner, String name, Mark mark, List<String> known) {
      this.owner = owner;
      this.name = name;
      this.mark = mark;
      this.known = known;
    }

    Problem problem() {
      List<String> arguments =
          new ArrayList<>(List.of("field", name, "owner", owner, "count", "" + count));
      Nearest.to(Heading.normalized(name), known)
          .ifPresent(near -> arguments.addAll(List.of("suggestion", near)));
      return Problem.of(Code.FOREIGN_FIELD_UNUSED, mark.at(""), arguments.toArray(String[]::new));
    }
  }
}
