// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import java.util.List;
import yugma.computing.problem.Place;
import yugma.computing.problem.Problems;

/// A line of a file, taken apart: `NAME[tag](arguments) words {`.
///
/// @param number from 1
/// @param text all of it, without its end
/// @param name in capitals; `}` of the end of a block
/// @param nameAt where the name begins
/// @param arguments the numbers in parentheses
/// @param words what follows, by spaces; a `*` is a word of its own
/// @param opensBlock whether it ends with `{`
record SourceLine(
    int number,
    String text,
    String name,
    int nameAt,
    List<Argument> arguments,
    List<Word> words,
    boolean opensBlock) {

  /// The end of a block.
  static final String END = "}";

  /// A number in parentheses, and where its text is.
  record Argument(double value, int from, int to) {}

  /// A word, and where it is.
  record Word(String text, int from) {
    int to() {
      return from + text.length();
    }
  }

  /// Where its name stands.
  Place place() {
    return Place.of(number, text, nameAt, nameAt + name.length());
  }

  void problem(Problems problems, String message, String hint) {
    problems.error(place(), message, hint);
  }

  void problem(Problems problems, Word word, String message, String hint) {
    problems.error(Place.of(number, text, word.from(), word.to()), message, hint);
  }

  void problem(Problems problems, Argument argument, String message, String hint) {
    problems.error(Place.of(number, text, argument.from(), argument.to()), message, hint);
  }
}
