// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.util.ArrayList;
import java.util.List;

/// An edit as a page shows it: `--- FILE`, then runs of lines that begin with a blank (stays), `-`
/// (goes) or `+` (comes). A line `@@` parts two runs. What stays and goes must stand in the file
/// once.
record FileEdit(String file, List<Run> runs) {
  /// One place of the file.
  record Run(String before, String after) {}

  static FileEdit of(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().startsWith("--- ")) {
      throw new IllegalArgumentException("an edit begins with '--- FILE', not " + lines);
    }
    List<Run> runs = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("@@")) {
        runs.add(new Run(before.toString(), after.toString()));
        before.setLength(0);
        after.setLength(0);
      } else {
        char sign = line.isEmpty() ? ' ' : line.charAt(0);
        String text = (line.isEmpty() ? "" : line.substring(1)) + "\n";
        switch (sign) {
          case ' ' -> {
            before.append(text);
            after.append(text);
          }
          case '-' -> before.append(text);
          case '+' -> after.append(text);
          default ->
              throw new IllegalArgumentException(
                  "a line of an edit begins with ' ', '-' or '+': " + line);
        }
      }
    }
    runs.add(new Run(before.toString(), after.toString()));
    return new FileEdit(lines.getFirst().substring(4).strip(), List.copyOf(runs));
  }

  /// The text after the edit.
  String appliedTo(String text) {
    String result = "\n" + text;
    for (Run run : runs) {
      String before = "\n" + run.before();
      int at = result.indexOf(before);
      if (at < 0 || result.indexOf(before, at + 1) >= 0) {
        throw new IllegalArgumentException(
            file
                + " holds "
                + (at < 0 ? "nowhere" : "more than once")
                + " the lines\n"
                + run.before());
      }
      result = result.substring(0, at + 1) + run.after() + result.substring(at + before.length());
    }
    return result.substring(1);
  }
}
