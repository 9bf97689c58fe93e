// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
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

  /// A body that is not yet closed.
  ///
  /// @param madeBefore records before its first round
  private record Block(SourceLine opening, List<Instruction> body, long madeBefore) {}

  private final Problems problems;
  private final Deque<Block> open = new ArrayDeque<>();
  private List<Instruction> body = new ArrayList<>();
  private long made;

  private CircuitReader(Problems problems) {
    this.problems = problems;
  }

  /// The circuit that a text writes.
  ///
  /// @param file what messages call it
  /// @throws yugma.computing.problem.ProgramException with every problem of the text, if it has one
  public static Circuit read(String file, String text) {
    CircuitReader reader = new CircuitReader(new Problems(file, text));
    Lines.forEach(text, reader.problems, reader::line);
    reader.finish();
    reader.problems.throwIfAny();
    return new Circuit(reader.body);
  }

  private void line(SourceLine line) {
    if (line.name().equals(SourceLine.END)) {
      close(line);
    } else if (line.name().equals("REPEAT")) {
      if (open.size() == DEEPEST) {
        line.problem(problems, "blocks are nested more than " + DEEPEST + " deep", "");
      }
      open.push(new Block(line, body, made));
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
    body.add(new Repeat(times, repeated));
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
      String message = "repetition is '" + word.text() + "', must be a whole number >= 1";
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
