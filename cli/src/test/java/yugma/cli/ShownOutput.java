// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Output as a page shows it: a line `…` stands for any lines, also none, and `…` inside a line for
/// any text.
record ShownOutput(List<String> lines) {
  private static final String LEFT_OUT = "…";

  /// What of the page is not so; empty when the output is as shown.
  Optional<String> differenceTo(String output) {
    List<String> real = output.lines().map(String::stripTrailing).toList();
    String all = real.stream().map(line -> line + "\n").collect(Collectors.joining());
    String shown = lines.stream().map(ShownOutput::pattern).collect(Collectors.joining());
    if (Pattern.matches(shown, all)) {
      return Optional.empty();
    }
    Stream<String> missing = lines.stream().filter(line -> !isAmong(line, real));
    return Optional.of(
        missing
                .findFirst()
                .map(line -> "no line is as shown: " + line)
                .orElse("lines are missing, added or moved")
            + "\nthe whole output:\n"
            + all);
  }

  private static boolean isAmong(String line, List<String> real) {
    Pattern pattern = Pattern.compile(pattern(line));
    return isLeftOut(line)
        || real.stream().anyMatch(each -> pattern.matcher(each + "\n").matches());
  }

  private static boolean isLeftOut(String line) {
    return line.strip().equals(LEFT_OUT);
  }

  private static String pattern(String line) {
    if (isLeftOut(line)) {
      return "(?:[^\n]*\n)*?";
    }
    return Stream.of(line.stripTrailing().split(LEFT_OUT, -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^\n]*"))
        + "\n";
  }
}
