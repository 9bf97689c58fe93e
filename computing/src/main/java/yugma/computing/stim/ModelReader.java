// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yugma.computing.problem.Problems;
import yugma.computing.stim.SourceLine.Argument;
import yugma.computing.stim.SourceLine.Word;
import yugma.kernel.words.Nearest;
import yugma.physics.circuit.Qubits;
import yugma.physics.errormodel.DetectorErrorModel;
import yugma.physics.errormodel.DetectorErrorModel.Item;
import yugma.physics.errormodel.DetectorErrorModel.Mechanism;
import yugma.physics.errormodel.DetectorErrorModel.Observables;
import yugma.physics.errormodel.DetectorErrorModel.Place;
import yugma.physics.errormodel.DetectorErrorModel.Repeat;
import yugma.physics.errormodel.DetectorErrorModel.Shift;
import yugma.physics.errormodel.Symptom;

/// Reads files of detector error models.
public final class ModelReader {
  private static final List<String> NAMES =
      List.of("DETECTOR", "ERROR", "LOGICAL_OBSERVABLE", "REPEAT", "SHIFT_DETECTORS");
  private static final int MOST = Integer.MAX_VALUE - 1;
  private static final int DEEPEST = 100;

  /// Beyond any memory, and far from where numbers overflow.
  private static final long MOST_SHIFT = 100_000_000_000_000_000L;

  /// A body that is not yet closed.
  ///
  /// @param shiftBefore of the numbers of detectors before its first round
  private record Block(SourceLine opening, List<Item> body, long shiftBefore) {}

  private final Problems problems;
  private final Deque<Block> open = new ArrayDeque<>();
  private List<Item> body = new ArrayList<>();

  /// By how much the numbers of detectors are shifted here, as repetitions are done.
  private long shift;

  private ModelReader(Problems problems) {
    this.problems = problems;
  }

  /// The model that a text writes.
  ///
  /// @param file what messages call it
  /// @throws yugma.computing.problem.ProgramException with every problem of the text, if it has one
  public static DetectorErrorModel read(String file, String text) {
    ModelReader reader = new ModelReader(new Problems(file, text));
    Lines.forEach(text, reader.problems, reader::line);
    for (Block block : reader.open) {
      reader.problem(block.opening(), "the block is not closed", "put '}' on a line at its end");
    }
    reader.problems.throwIfAny();
    return new DetectorErrorModel(reader.body);
  }

  private void line(SourceLine line) {
    if (line.opensBlock() != line.name().equals("REPEAT")) {
      problem(line, "only repeat is followed by '{', and it always is", "such as repeat 5 {");
    }
    switch (line.name()) {
      case "ERROR" -> error(line);
      case "DETECTOR" ->
          body.add(new Place(coordinates(line), Qubits.of(numbers(line, line.words(), 'D'))));
      case "LOGICAL_OBSERVABLE" ->
          body.add(new Observables(Qubits.of(numbers(line, line.words(), 'L'))));
      case "SHIFT_DETECTORS" -> {
        Shift by = new Shift(coordinates(line), number(line, 0, 0));
        body.add(by);
        shift(line, shift, by.detectors(), 1);
      }
      case "REPEAT" -> open(line);
      case SourceLine.END -> close(line);
      default -> unknown(line);
    }
  }

  private void open(SourceLine line) {
    if (open.size() == DEEPEST) {
      problem(line, "blocks are nested more than " + DEEPEST + " deep", "");
    }
    open.push(new Block(line, body, shift));
    body = new ArrayList<>();
  }

  private void close(SourceLine line) {
    if (open.isEmpty()) {
      problem(line, "'}' closes nothing", "remove it");
      return;
    }
    Block block = open.pop();
    DetectorErrorModel repeated = new DetectorErrorModel(body);
    body = block.body();
    long times = number(block.opening(), 1, 1);
    body.add(new Repeat(times, repeated));
    shift(block.opening(), block.shiftBefore(), shift - block.shiftBefore(), times);
  }

  /// Shifts some times; too far is a problem.
  private void shift(SourceLine line, long before, long by, long times) {
    shift = before;
    if (by > 0 && times > (MOST_SHIFT - before) / by) {
      problem(line, "numbers of detectors are shifted beyond 10^17", "");
    } else {
      shift += by * times;
    }
  }

  private void unknown(SourceLine line) {
    String hint =
        Nearest.to(line.name(), NAMES)
            .map(name -> "did you mean " + name.toLowerCase(Locale.ROOT) + "?")
            .orElse("");
    problem(line, "there is no line '" + line.name().toLowerCase(Locale.ROOT) + "'", hint);
  }

  private void error(SourceLine line) {
    double p = line.arguments().size() == 1 ? line.arguments().getFirst().value() : -1;
    if (!(p >= 0 && p <= 1)) {
      problem(line, "error takes 1 argument, a probability in [0, 1]", "such as error(0.001) D0");
      return;
    }
    List<Symptom> parts = new ArrayList<>();
    int from = 0;
    List<Word> words = line.words();
    for (int to = 0; to <= words.size(); to++) {
      if (to == words.size() || words.get(to).text().equals("^")) {
        List<Word> part = words.subList(from, to);
        if (part.isEmpty() && words.size() > 0) {
          line.problem(problems, words.get(Math.min(to, words.size() - 1)), "a part is empty", "");
        }
        parts.add(Symptom.of(numbers(line, part, 'D', 'L'), numbers(line, part, 'L', 'D')));
        from = to + 1;
      }
    }
    body.add(new Mechanism(p, parts));
  }

  /// The numbers behind a letter; words with another letter that is not allowed are problems.
  private int[] numbers(SourceLine line, List<Word> words, char letter, char... others) {
    return words.stream()
        .flatMap(word -> number(line, word, letter, others).stream())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private Optional<Integer> number(SourceLine line, Word word, char letter, char... others) {
    char first = Character.toUpperCase(word.text().charAt(0));
    long number = Decimal.whole(word.text().substring(1), MOST);
    boolean isOther = others.length > 0 && first == others[0];
    if (number < 0 || first != letter && !isOther) {
      if (!isOther && (others.length == 0 || letter == 'D')) {
        String hint = "targets look like D5 or L0";
        line.problem(problems, word, "'" + word.text() + "' is no target here", hint);
      }
      return Optional.empty();
    }
    return isOther ? Optional.empty() : Optional.of((int) number);
  }

  private static List<Double> coordinates(SourceLine line) {
    return line.arguments().stream().map(Argument::value).toList();
  }

  /// The one plain number of a line.
  private long number(SourceLine line, long least, long otherwise) {
    Optional<Word> word = line.words().stream().findFirst();
    long number = word.map(text -> Decimal.whole(text.text(), Long.MAX_VALUE)).orElse(-1L);
    if (line.words().size() != 1 || number < least) {
      problem(line, "one whole number >= " + least + " must follow", "");
      return otherwise;
    }
    return number;
  }

  private void problem(SourceLine line, String message, String hint) {
    line.problem(problems, message, hint);
  }
}
