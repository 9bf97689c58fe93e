// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import yugma.report.messages.Phrases;
import yugma.report.messages.Terminal;

/// The verdicts on goals, padded to one width.
///
/// @param met in the width of both
/// @param notMet likewise
record GoalWords(String met, String notMet) {
  GoalWords(Phrases phrases) {
    this(
        padded(phrases, "table.met", "table.not_met"),
        padded(phrases, "table.not_met", "table.met"));
  }

  private static String padded(Phrases phrases, String key, String other) {
    int columns =
        Math.max(Terminal.columns(phrases.text(key)), Terminal.columns(phrases.text(other)));
    return Terminal.padded(phrases.text(key), columns + 2);
  }

  String of(boolean isMet) {
    return isMet ? met : notMet;
  }
}
