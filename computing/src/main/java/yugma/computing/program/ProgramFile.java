// SPDX-License-Identifier: Apache-2.0
package yugma.computing.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import yugma.computing.noise.DeviceNoise;
import yugma.computing.qasm.FlatProgram;
import yugma.computing.qasm.Player;
import yugma.computing.qasm.QasmProgram;
import yugma.computing.run.Program;
import yugma.computing.run.Register;
import yugma.computing.stim.CircuitReader;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;

/// A program as read from its file.
///
/// @param name of the file without what it ends in
/// @param program what to run
/// @param beginning its circuit, as far as no step depends on what was measured
/// @param notices what a reader should know of it
public record ProgramFile(String name, Program program, Circuit beginning, List<String> notices) {
  public ProgramFile {
    notices = List.copyOf(notices);
  }

  /// Reads a file.
  ///
  /// @param inputs values of the inputs that the program declares
  /// @throws IllegalArgumentException if its name ends in neither `.qasm` nor `.stim`
  /// @throws yugma.computing.problem.ProgramException with everything that is wrong in it
  /// @throws IOException if it cannot be read
  public static ProgramFile read(Path file, Map<String, String> inputs) throws IOException {
    return read(file, inputs, DeviceNoise.NONE);
  }

  /// Reads a file for a machine with noise.
  ///
  /// @param noise which a circuit file of Stim does not take: it names its own
  public static ProgramFile read(Path file, Map<String, String> inputs, DeviceNoise noise)
      throws IOException {
    String fileName = String.valueOf(file.getFileName());
    int dot = fileName.lastIndexOf('.');
    String name = dot > 0 ? fileName.substring(0, dot) : fileName;
    String ending = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (!ending.equals("stim") && !ending.equals("qasm")) {
      throw new IllegalArgumentException(
          "the name of a circuit file ends in .qasm or .stim, not in '" + ending + "'");
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    if (ending.equals("qasm")) {
      ProgramFile read = qasm(name, QasmProgram.parse(file.toString(), text), inputs);
      return noise.equals(DeviceNoise.NONE) ? read : read.with(noise);
    }
    if (!noise.equals(DeviceNoise.NONE)) {
      throw new IllegalArgumentException(
          "a circuit file of Stim names its own noise; --noise is for OpenQASM");
    }
    if (!inputs.isEmpty()) {
      throw new IllegalArgumentException("a circuit file of Stim has no inputs");
    }
    return stim(name, CircuitReader.read(file.toString(), text));
  }

  private ProgramFile with(DeviceNoise noise) {
    List<String> all = new ArrayList<>(notices);
    boolean waits = noise.gate1Time().picos() + noise.gate2Time().picos() > 0;
    if (program instanceof Program.Flat && noise.decays() && !waits && !hasWait(beginning)) {
      all.add("note: t1 and t2 change nothing: no gate takes time, and there is no delay");
    }
    return new ProgramFile(name, program.with(noise), beginning, all);
  }

  private static boolean hasWait(Circuit circuit) {
    return circuit.sum(instruction -> instruction instanceof Instruction.Wait ? 1 : 0) > 0;
  }

  private static ProgramFile stim(String name, Circuit circuit) {
    Program program =
        new Program.Flat(
            circuit.qubits(),
            circuit,
            circuit.measurements() == 0
                ? List.of()
                : List.of(Register.ofRecords("records", circuit.measurements())));
    return new ProgramFile(name, program, circuit, List.of());
  }

  private static ProgramFile qasm(String name, QasmProgram read, Map<String, String> inputs) {
    Player player = read.player(inputs);
    List<String> notices = read.notices().stream().map(read::show).toList();
    return switch (player.flat()) {
      case FlatProgram.Flat flat -> {
        List<Register> registers = new ArrayList<>();
        flat.outputs().forEach((output, what) -> registers.add(register(output, what)));
        yield new ProgramFile(
            name,
            new Program.Flat(read.qubits(), flat.circuit(), registers),
            flat.circuit(),
            notices);
      }
      case FlatProgram.FeedForward adaptive -> {
        String why = "line " + adaptive.where().place().line() + " reads what was measured";
        yield new ProgramFile(
            name,
            new Program.Adaptive(read.qubits(), why, player::play),
            adaptive.before(),
            notices);
      }
      case FlatProgram.TooLong(int limit) -> {
        String why = "its loops come to more than " + limit + " steps";
        yield new ProgramFile(
            name,
            new Program.Adaptive(read.qubits(), why, player::play),
            new Circuit(List.of()),
            notices);
      }
    };
  }

  /// OpenQASM prints the highest bit first.
  private static Register register(String name, FlatProgram.Output output) {
    List<Register.Part> parts = new ArrayList<>();
    switch (output) {
      case FlatProgram.Constant constant -> parts.add(new Register.Part.Fixed(constant.text()));
      case FlatProgram.Bits bits -> {
        for (int at = bits.width() - 1; at >= 0; at--) {
          parts.add(
              bits.isMeasured(at)
                  ? new Register.Part.Recorded(bits.record(at))
                  : new Register.Part.Fixed(bits.constant(at) ? "1" : "0"));
        }
      }
    }
    return new Register(name, parts);
  }

  /// What to call its qubits: their numbers.
  public List<String> qubitNames() {
    return IntStream.range(0, program.qubits()).mapToObj(qubit -> "" + qubit).toList();
  }

  /// Why the beginning is not all, if so.
  public Optional<String> why() {
    return program instanceof Program.Adaptive adaptive
        ? Optional.of(adaptive.why())
        : Optional.empty();
  }
}
