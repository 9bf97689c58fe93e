// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import java.util.function.Consumer;
import yugma.computing.problem.Problems;

/// The lines of a text, taken apart.
final class Lines {
  private Lines() {}

  /// Shows each line that is not blank; lines end with a line feed.
  static void forEach(String text, Problems problems, Consumer<SourceLine> reader) {
    int number = 1;
    int from = text.startsWith("\uFEFF") ? 1 : 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      LineScanner.scan(number++, text.substring(from, to), problems).ifPresent(reader);
      from = to + 1;
    }
  }
}
