// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import yugma.computing.problem.Problems;
import yugma.computing.stim.SourceLine.Argument;
import yugma.computing.stim.SourceLine.Word;
import yugma.computing.stim.Target.Kind;
import yugma.physics.circuit.Qubits;

/// An instruction as it stands in a file, which is asked for what its kind of instruction needs and
/// notes every problem of that.
final class Statement {
  private static final double SLACK = 1e-9;
  private static final int MOST_COORDINATES = 16;

  private final SourceLine line;
  private final Problems problems;
  private final long made;
  private final int before;
  private final List<Target> targets = new ArrayList<>();

  /// @param made how many records were made before it
  Statement(SourceLine line, Problems problems, long made) {
    this.line = line;
    this.problems = problems;
    this.made = made;
    this.before = problems.count();
    for (Word word : line.words()) {
      Target.parse(word).ifPresentOrElse(targets::add, () -> unreadable(word));
    }
  }

  private void unreadable(Word word) {
    String hint = "targets look like 5, !5, X5, rec[-1] or *";
    if (word.text().startsWith("rec[")) {
      hint = "records are counted back from the latest: rec[-1]";
    } else if (Decimal.whole(word.text(), Long.MAX_VALUE) > Target.MOST) {
      hint = "the largest number of a qubit is " + Target.MOST;
    }
    line.problem(problems, word, "'" + word.text() + "' is no target", hint);
  }

  String name() {
    return line.name();
  }

  /// Whether nothing was wrong with it so far.
  boolean isFine() {
    return problems.count() == before;
  }

  List<Target> targets() {
    return targets;
  }

  void problem(String message, String hint) {
    line.problem(problems, message, hint);
  }

  void problem(Target target, String message, String hint) {
    line.problem(problems, target.word(), message, hint);
  }

  void noArguments() {
    if (!line.arguments().isEmpty()) {
      problem(name() + " takes no arguments, not " + line.arguments().size(), "remove them");
    }
  }

  void noTargets() {
    if (!targets.isEmpty()) {
      problem(targets.getFirst(), name() + " takes no targets", "remove them");
    }
  }

  /// The one argument, a probability.
  double probability() {
    return probabilities(1).getFirst();
  }

  /// The argument, or 0 if there is none.
  double flip() {
    return line.arguments().isEmpty() ? 0 : probability();
  }

  /// Probabilities of which at most one happens.
  List<Double> probabilities(int count) {
    List<Argument> given = line.arguments();
    if (given.size() != count) {
      String needed = count == 1 ? "1 argument" : count + " arguments";
      String hint = count == 1 ? "such as " + name() + "(0.001)" : "";
      problem(name() + " takes " + needed + ", not " + given.size(), hint);
      return java.util.Collections.nCopies(count, 0.0);
    }
    return disjoint();
  }

  /// As many as there are.
  List<Double> disjoint() {
    double sum = 0;
    for (Argument argument : line.arguments()) {
      double p = argument.value();
      if (!(p >= 0 && p <= 1)) {
        line.problem(problems, argument, "probability is " + p + ", must lie in [0, 1]", "");
        return values();
      }
      sum += p;
    }
    if (sum > 1 + SLACK) {
      problem("probabilities of " + name() + " add up to " + sum + ", must be at most 1", "");
    }
    return values();
  }

  private List<Double> values() {
    return line.arguments().stream().map(Argument::value).toList();
  }

  List<Double> coordinates() {
    if (line.arguments().size() > MOST_COORDINATES) {
      problem(name() + " takes at most 16 coordinates, not " + line.arguments().size(), "");
    }
    return values();
  }

  /// The one argument, a whole number >= 0.
  int index() {
    double value = line.arguments().size() == 1 ? line.arguments().getFirst().value() : -1;
    if (!(value >= 0 && value <= Integer.MAX_VALUE - 1 && value == Math.rint(value))) {
      problem(name() + " takes 1 argument, a whole number >= 0", "such as " + name() + "(0)");
      return 0;
    }
    return (int) value;
  }

  /// Plain qubits.
  Qubits qubits() {
    for (Target target : targets) {
      if (check(target, Kind.QUBIT) && target.inverted()) {
        problem(target, name() + " takes no inverted target", "remove '!'");
      }
    }
    return values(Kind.QUBIT);
  }

  /// Plain qubits, two at a time.
  Qubits pairs() {
    Qubits qubits = qubits();
    if (isFine()) {
      checkPairs();
    }
    return qubits;
  }

  /// Checks that targets come two at a time, and that the two differ.
  void checkPairs() {
    if (targets.size() % 2 != 0) {
      Target last = targets.getLast();
      problem(last, name() + " takes targets two at a time, not " + targets.size(), "");
    }
    for (int i = 0; i + 1 < targets.size(); i += 2) {
      Target second = targets.get(i + 1);
      if (targets.get(i).is(second.kind()) && targets.get(i).value() == second.value()) {
        problem(second, "both targets of " + name() + " are " + second.word().text(), "");
      }
    }
  }

  /// Qubits whose results are told, perhaps inverted.
  Qubits measured() {
    targets.forEach(target -> check(target, Kind.QUBIT));
    return values(Kind.QUBIT);
  }

  /// For each target whether it is inverted; empty if none is.
  List<Boolean> inverted() {
    return targets.stream().anyMatch(Target::inverted)
        ? targets.stream().map(Target::inverted).toList()
        : List.of();
  }

  /// How far back the records are.
  Qubits records() {
    for (Target target : targets) {
      if (check(target, Kind.RECORD)) {
        checkRecord(target);
      }
    }
    return values(Kind.RECORD);
  }

  /// Checks that a record was made before.
  void checkRecord(Target target) {
    if (target.value() > made) {
      String message = target.word().text() + " is before the first record";
      String so = made == 0 ? "nothing was measured" : "only " + made + " made";
      problem(target, message, so + " up to here");
    }
  }

  /// Whether a target is of a kind; notes a problem if not.
  boolean check(Target target, Kind kind) {
    if (target.is(kind)) {
      return true;
    }
    String text = target.word().text();
    if (target.is(Kind.SWEEP)) {
      problem(target, "sweep bits are not supported", "write one file for each choice of bits");
    } else {
      problem(target, name() + " takes no target '" + text + "'", "it needs " + kind.help());
    }
    return false;
  }

  private Qubits values(Kind kind) {
    return Qubits.of(
        targets.stream()
            .filter(target -> target.is(kind))
            .flatMapToInt(target -> IntStream.of(target.value()))
            .toArray());
  }
}
