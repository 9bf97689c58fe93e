// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.util.Map;
import yugma.report.messages.Phrases;

/// How many problems there were, in words.
final class ProblemCount {
  private ProblemCount() {}

  /// Two phrases and not one with a plural, which would load ICU for a line of English.
  static String of(int problems, Phrases phrases) {
    return problems == 1
        ? phrases.text("cli.one_problem")
        : phrases.text("cli.problems", Map.of("n", problems));
  }
}
