// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import java.util.Optional;
import yugma.computing.stim.SourceLine.Word;
import yugma.physics.gate.Pauli;

/// What one word of an instruction points at.
///
/// @param pauli I of all kinds but [Kind#PAULI]
/// @param value qubit, or how far back in the record, 1 the latest
/// @param inverted whether `!` stands before it
record Target(Kind kind, Pauli pauli, int value, boolean inverted, Word word) {
  /// The largest number of a qubit or record that Stim takes.
  static final int MOST = (1 << 24) - 1;

  /// Kinds of targets.
  enum Kind {
    QUBIT("a qubit"),
    PAULI("a Pauli matrix on a qubit"),
    RECORD("a record"),
    SWEEP("a sweep bit"),
    COMBINER("a combiner");

    private final String help;

    Kind(String help) {
      this.help = help;
    }

    /// With its article.
    String help() {
      return help;
    }
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /// The target that a word writes, or nothing.
  static Optional<Target> parse(Word word) {
    String text = word.text();
    if (text.equals("*")) {
      return Optional.of(new Target(Kind.COMBINER, Pauli.I, 0, false, word));
    }
    if (text.startsWith("rec[-") && text.endsWith("]")) {
      return numbered(Kind.RECORD, Pauli.I, text.substring(5, text.length() - 1), false, word)
          .filter(target -> target.value() > 0);
    }
    if (text.startsWith("sweep[") && text.endsWith("]")) {
      return numbered(Kind.SWEEP, Pauli.I, text.substring(6, text.length() - 1), false, word);
    }
    boolean inverted = text.startsWith("!");
    String rest = inverted ? text.substring(1) : text;
    int letter = rest.isEmpty() ? -1 : "XYZxyz".indexOf(rest.charAt(0));
    return letter < 0
        ? numbered(Kind.QUBIT, Pauli.I, rest, inverted, word)
        : numbered(
            Kind.PAULI, Pauli.of("XYZ".charAt(letter % 3)), rest.substring(1), inverted, word);
  }

  private static Optional<Target> numbered(
      Kind kind, Pauli pauli, String digits, boolean inverted, Word word) {
    int value = (int) Decimal.whole(digits, MOST);
    return value < 0
        ? Optional.empty()
        : Optional.of(new Target(kind, pauli, value, inverted, word));
  }
}
