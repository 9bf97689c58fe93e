// SPDX-License-Identifier: Apache-2.0
package yugma.computing.problem;

import java.util.Collection;
import java.util.Optional;

/// The known name that a mistyped one most likely meant.
public final class Nearest {
  private Nearest() {}

  /// The nearest of some names, if one is near: at most a third of its letters differ, and 3.
  public static Optional<String> to(String name, Collection<String> known) {
    String best = "";
    int least = 1 + Math.min(3, 1 + name.length() / 3);
    for (String candidate : known) {
      int distance = distance(name, candidate);
      if (distance < least || distance == least && candidate.compareTo(best) < 0) {
        best = distance < least || !best.isEmpty() ? candidate : best;
        least = distance;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /// The number of letters to change, insert or delete.
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
