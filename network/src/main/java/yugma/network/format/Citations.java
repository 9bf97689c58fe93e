// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yugma.kernel.words.Nearest;
import yugma.network.problem.Code;
import yugma.network.problem.Problems;

/// Checks that every source which values cite is defined, and that every defined one is cited.
public final class Citations {
  private final Values top;
  private final Map<String, String> defined;
  private final Problems problems;
  private final Set<String> cited = new HashSet<>();

  private Citations(Values top, Problems problems) {
    this.top = top;
    this.defined = top.texts("sources");
    this.problems = problems;
  }

  /// Reports what is cited and not defined.
  ///
  /// @param top a file as it was written
  public static Citations check(Values top, Problems problems) {
    Citations citations = new Citations(top, problems);
    citations.check();
    return citations;
  }

  private void check() {
    if (defined.containsKey(Format.ASSUMED)) {
      problems.add(Code.RESERVED_SOURCE, top.keyOf("sources", Format.ASSUMED));
    }
    walk(top);
  }

  /// Warns of sources that nothing cites; of use only where there are no errors.
  public void checkUse() {
    for (String id : defined.keySet()) {
      if (!cited.contains(id)) {
        problems.add(Code.UNUSED_SOURCE, top.keyOf("sources", id), "source", id);
      }
    }
  }

  private void walk(Object content) {
    switch (content) {
      case Values values -> {
        values.cells().values().forEach(cell -> cell.content().ifPresent(this::walk));
        values.citations().forEach((_, line) -> cite(line, values.pathOf("source")));
      }
      case Map<?, ?> map -> map.values().forEach(this::walk);
      case List<?> list -> list.forEach(this::walk);
      default -> {} // single values cite nothing
    }
  }

  private void cite(Line line, String path) {
    cited.add(line.text());
    boolean isKnown = line.text().equals(Format.ASSUMED) || defined.containsKey(line.text());
    if (!isKnown && !problems.isFull()) {
      Nearest.to(line.text(), defined.keySet())
          .ifPresentOrElse(
              near ->
                  problems.add(
                      Code.NO_SUCH_SOURCE,
                      line.mark().at(path),
                      "source",
                      line.text(),
                      "suggestion",
                      near),
              () -> problems.add(Code.NO_SUCH_SOURCE, line.mark().at(path), "source", line.text()));
    }
  }
}
