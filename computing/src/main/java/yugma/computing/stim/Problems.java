// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The problems found so far, of which the first hundred are kept.
final class Problems {
  private static final int KEPT = 100;

  private final List<StimProblem> found = new ArrayList<>();
  private int count;

  /// Adds one about the letters `from` to `to` of a line.
  void add(int line, String text, int from, int to, String message, String hint) {
    if (count++ < KEPT) {
      int column = text.codePointCount(0, from) + 1;
      int width = text.codePointCount(from, Math.clamp(to, from, text.length()));
      found.add(new StimProblem(line, column, Math.max(1, width), text, message, hint));
    }
  }

  /// How many were found, kept or not.
  int count() {
    return count;
  }

  void throwIfAny(String file) throws StimException {
    if (count > 0) {
      found.sort(Comparator.comparingInt(StimProblem::line).thenComparingInt(StimProblem::column));
      throw new StimException(file, found);
    }
  }
}
