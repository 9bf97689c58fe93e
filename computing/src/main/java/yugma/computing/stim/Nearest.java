// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import java.util.Collection;
import java.util.Optional;

/// What someone may have meant who wrote a name that does not exist.
final class Nearest {
  private Nearest() {}

  /// The name with the fewest letters to change, if that is at most a third of them.
  static Optional<String> of(String word, Collection<String> names) {
    String best = "";
    int least = Math.max(1, word.length() / 3) + 1;
    for (String name : names) {
      int distance = Math.abs(name.length() - word.length()) < least ? distance(word, name) : least;
      if (distance < least) {
        least = distance;
        best = name;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /// Letters to change, add, remove, or exchange with the next.
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(last[j], row[j - 1]));
        if (areExchanged(a, i, b, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[b.length()];
  }

  private static boolean areExchanged(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
