// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import yugma.computing.problem.Place;
import yugma.computing.problem.Problem;
import yugma.computing.problem.Problems;
import yugma.computing.problem.ProgramException;
import yugma.computing.qasm.code.Code;
import yugma.computing.qasm.code.Compiler;
import yugma.computing.qasm.syntax.Reader;
import yugma.computing.qasm.syntax.Source;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Value;
import yugma.kernel.words.Nearest;

/// A program in OpenQASM 3 or 2, checked and ready to be played.
///
/// Immutable; any number of threads may use it.
public final class QasmProgram {
  private final Problems problems;
  private final Code code;

  private QasmProgram(Problems problems, Code code) {
    this.problems = problems;
    this.code = code;
  }

  /// The program of a text. Line ends of any system, a byte order mark and tabs are welcome.
  ///
  /// @param fileName for messages
  /// @throws yugma.computing.problem.ProgramException with everything that is wrong in it
  public static QasmProgram parse(String fileName, String text) {
    Problems problems = new Problems(fileName, text);
    try {
      Source source = Reader.program(text, problems);
      return new QasmProgram(problems, Compiler.compile(source, problems));
    } catch (StackOverflowError tooDeep) {
      problems.error(
          Place.START,
          "the program is nested too deeply to be read",
          "split long chains of 'else if', sums and blocks");
      throw problems.exception();
    }
  }

  /// The number of qubits: physical ones keep their numbers, those that are declared come after.
  public int qubits() {
    return code.qubits();
  }

  /// What works, but not as its author may think: each with its place.
  public List<Problem> notices() {
    return problems.notices();
  }

  /// A notice as a person reads it, with its line.
  public String show(Problem notice) {
    return problems.show(notice);
  }

  /// Names and types of the inputs, in the order of the program.
  public SequencedMap<String, String> inputs() {
    SequencedMap<String, String> inputs = new LinkedHashMap<>();
    code.inputs().forEach(port -> inputs.put(port.name(), port.type().toString()));
    return inputs;
  }

  /// Names and types of what a shot gives back: the outputs that are declared, else all registers
  /// of bits of the program itself, else all its variables.
  public SequencedMap<String, String> outputs() {
    SequencedMap<String, String> outputs = new LinkedHashMap<>();
    code.outputs().forEach(port -> outputs.put(port.name(), port.type().toString()));
    return outputs;
  }

  /// The program with its inputs.
  ///
  /// @param inputs values in the words of OpenQASM, such as `pi/4` or `"0110"`
  /// @throws InputException if one is missing, unknown or of a wrong type
  public Player player(Map<String, String> inputs) {
    Value[] memory = code.memory();
    Set<String> known = inputs().keySet();
    for (String name : inputs.keySet()) {
      if (!known.contains(name)) {
        String fix =
            Nearest.to(name, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("its inputs are " + known);
        throw refused("the program has no input '" + name + "'", fix);
      }
    }
    for (Code.Port port : code.inputs()) {
      memory[port.slot()] = input(port, inputs);
    }
    return new Player(problems, code, memory);
  }

  private Value input(Code.Port port, Map<String, String> inputs) {
    String text = inputs.get(port.name());
    if (text == null) {
      throw refused("input '" + port.name() + "' of type " + port.type() + " has no value", "");
    }
    String what = "input '" + port.name() + "' is '" + text + "': ";
    try {
      Problems own = new Problems("input " + port.name(), text);
      return Compiler.constant(Reader.expression(text, own), port.type(), own);
    } catch (Trouble trouble) {
      throw refused(what + trouble.problem().what(), trouble.problem().fix());
    } catch (ProgramException wrong) {
      Problem first = wrong.problems().getFirst();
      throw refused(what + first.what(), first.fix());
    }
  }

  private static InputException refused(String what, String fix) {
    return new InputException(fix.isEmpty() ? what : what + "; " + fix);
  }
}
