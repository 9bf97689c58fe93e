// SPDX-License-Identifier: Apache-2.0
package yugma.network.randomgraph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How nodes are placed and joined.
public enum GraphKind {
  /// Anywhere in a square, near ones more likely joined ([Waxman
  /// 1988](https://doi.org/10.1109/49.12889)).
  WAXMAN,
  /// Anywhere in a square, each joined to two earlier ones, those with many links more likely
  /// ([Barabási and Albert 1999](https://doi.org/10.1126/science.286.5439.509)).
  BA,
  /// In rows and columns, each joined to its neighbours.
  GRID,
  /// In a line, folded where it would grow too long, each joined to the next.
  CHAIN;

  /// As the command line writes it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The kind of a word; nothing when there is none of that name.
  public static Optional<GraphKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /// All words.
  public static List<String> words() {
    return Arrays.stream(values()).map(GraphKind::word).toList();
  }
}
