// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Output as a page shows it: a line `…` stands for any lines, also none, and `…` inside a line for
/// any text.
///
/// @param line of the page before the first of the lines
record ShownOutput(int line, List<String> lines) {
  private static final String LEFT_OUT = "…";
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*+(?!…)");

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

  /// The same lines with the numbers of the output; a line that no longer has its words stays as it
  /// is.
  List<String> renewedBy(String output) {
    List<String> real = output.lines().map(String::stripTrailing).toList();
    List<String> renewed = new ArrayList<>();
    int from = 0;
    for (String line : lines) {
      String now = line;
      for (int at = from; at < real.size() && !isLeftOut(line); at++) {
        Matcher same = Pattern.compile(wordsOf(line)).matcher(real.get(at));
        if (same.matches()) {
          now = withNumbersOf(line, same);
          from = at + 1;
          break;
        }
      }
      renewed.add(now);
    }
    return renewed;
  }

  private static String wordsOf(String line) {
    return Stream.of(line.split("[\\d.,]*…", -1))
        .map(
            part ->
                Stream.of(NUMBER.split(part, -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("(\\d[\\d.,]*)")))
        .collect(Collectors.joining(".*"));
  }

  private static String withNumbersOf(String line, Matcher same) {
    int[] group = {0};
    return NUMBER.matcher(line).replaceAll(_ -> Matcher.quoteReplacement(same.group(++group[0])));
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
