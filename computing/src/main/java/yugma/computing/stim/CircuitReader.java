// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import yugma.computing.problem.Place;
import yugma.computing.problem.Problems;
import yugma.kernel.words.Nearest;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Repeat;

/// Reads circuit files of Stim.
///
/// What stands on one line is one instruction of the circuit, but for gates under records, which
/// are one each. Names may be in small letters; lines may end as on Windows. `I_ERROR` and
/// `II_ERROR` are read as the gates `I` and `II`, which do as much.
public final class CircuitReader {
  private static final int DEEPEST = 100;

  /// More targets than any machine goes through, few enough that no count of them overflows.
  private static final long MOST_TARGETS = 100_000_000_000_000_000L;

  private static final long MOST_REPETITIONS = 999_999_999_999_999_999L;

  /// A body that is not yet closed.
  ///
  /// @param madeBefore records before its first round
  /// @param targetsBefore targets before its first round
  private record Block(
      SourceLine opening, List<Instruction> body, long madeBefore, long targetsBefore) {}

  private final Problems problems;
  private final Deque<Block> open = new ArrayDeque<>();
  private List<Instruction> body = new ArrayList<>();
  private long made;

  /// Targets so far, at least one a line, repetitions as often as they are done.
  private long targets;

  private final IdentityHashMap<Instruction, Place> places = new IdentityHashMap<>();

  private CircuitReader(Problems problems) {
    this.problems = problems;
  }

  /// The circuit that a text writes.
  ///
  /// @param file what messages call it
  /// @throws yugma.computing.problem.ProgramException with every problem of the text, if it has one
  public static Circuit read(String file, String text) {
    return readWithPlaces(file, text).circuit();
  }

  /// The same, with the place of every instruction.
  ///
  /// @param file what messages call it
  /// @throws yugma.computing.problem.ProgramException with every problem of the text, if it has one
  public static SourcedCircuit readWithPlaces(String file, String text) {
    CircuitReader reader = new CircuitReader(new Problems(file, text));
    Lines.forEach(text, reader.problems, reader::line);
    reader.finish();
    reader.problems.throwIfAny();
    return new SourcedCircuit(file, text, new Circuit(reader.body), reader.places);
  }

  private void line(SourceLine line) {
    if (line.name().equals(SourceLine.END)) {
      close(line);
    } else if (line.name().equals("REPEAT")) {
      if (open.size() == DEEPEST) {
        line.problem(problems, "blocks are nested more than " + DEEPEST + " deep", "");
      }
      open.push(new Block(line, body, made, targets));
      body = new ArrayList<>();
      if (!line.opensBlock()) {
        line.problem(problems, "REPEAT has no body", "such as REPEAT 5 {");
        close(line);
      }
    } else {
      instruction(line);
    }
  }

  private void instruction(SourceLine line) {
    Optional<Vocabulary.Meaning> meaning = Vocabulary.find(line.name());
    if (meaning.isEmpty()) {
      String hint =
          Nearest.to(line.name(), Vocabulary.names())
              .map(n -> "did you mean " + n + "?")
              .orElse("");
      line.problem(problems, "there is no instruction '" + line.name() + "'", hint);
    } else {
      if (line.opensBlock()) {
        line.problem(problems, line.name() + " has no body", "only REPEAT is followed by '{'");
      }
      Statement statement = new Statement(line, problems, made);
      List<Instruction> instructions = meaning.get().of(statement);
      body.addAll(instructions);
      instructions.forEach(instruction -> places.put(instruction, line.place()));
      targets += Math.max(1, line.words().size());
      made += new Circuit(instructions).measurements();
    }
  }

  private void close(SourceLine line) {
    if (open.isEmpty()) {
      line.problem(problems, "'}' closes nothing", "remove it");
      return;
    }
    Block block = open.pop();
    Circuit repeated = new Circuit(body);
    body = block.body();
    long times = times(block.opening());
    made = block.madeBefore() + product(times, made - block.madeBefore());
    targets = targets(block, times);
    body.add(new Repeat(times, repeated));
  }

  /// Those up to the end of a block; too many are a problem.
  private long targets(Block block, long times) {
    long before = block.targetsBefore();
    long once = Math.max(1, targets - before);
    if (times <= (MOST_TARGETS - before) / once) {
      return before + times * once;
    }
    String message = "repetitions come to more than 10^17 targets of instructions";
    block.opening().problem(problems, message, "repeat less");
    return before;
  }

  /// How often, 1 if that cannot be read.
  private long times(SourceLine line) {
    if (!line.arguments().isEmpty() || line.words().size() != 1) {
      line.problem(problems, "REPEAT takes how often, and no more", "such as REPEAT 5 {");
      return 1;
    }
    SourceLine.Word word = line.words().getFirst();
    long times = Decimal.whole(word.text(), Long.MAX_VALUE);
    if (times < 1) {
      String message =
          "repetition is '"
              + word.text()
              + "', must be a whole number from 1 to "
              + MOST_REPETITIONS;
      line.problem(problems, word, message, times == 0 ? "remove the block" : "");
      return 1;
    }
    return times;
  }

  /// More than any target can ask for is as good as the exact number.
  private static long product(long times, long records) {
    return records == 0 ? 0 : Math.min(times, (1L << 40) / records + 1) * records;
  }

  private void finish() {
    while (!open.isEmpty()) {
      Block block = open.pop();
      block.opening().problem(problems, "the block is not closed", "put '}' on a line at its end");
    }
  }
}
