// SPDX-License-Identifier: Apache-2.0
package yugma.computing.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.computing.run.Program;
import yugma.computing.run.Register;
import yugma.computing.stim.CircuitReader;
import yugma.computing.stim.StimException;
import yugma.physics.circuit.Circuit;

/// A program as read from its file.
///
/// @param name of the file without what it ends in
/// @param program what to run
/// @param beginning its circuit, as far as no step depends on what was measured
/// @param qubitNames what the program calls its qubits
/// @param notices what a reader should know of it
public record ProgramFile(
    String name,
    Program program,
    Circuit beginning,
    List<String> qubitNames,
    List<String> notices) {
  public ProgramFile {
    qubitNames = List.copyOf(qubitNames);
    notices = List.copyOf(notices);
  }

  /// Reads a file.
  ///
  /// @param inputs values of the inputs that the program declares
  /// @throws IOException if it cannot be read, or is neither kind of file
  public static ProgramFile read(Path file, Map<String, String> inputs)
      throws IOException, StimException {
    String fileName = String.valueOf(file.getFileName());
    int dot = fileName.lastIndexOf('.');
    String name = dot > 0 ? fileName.substring(0, dot) : fileName;
    String text = Files.readString(file, StandardCharsets.UTF_8);
    return stim(name, CircuitReader.read(file.toString(), text));
  }

  private static ProgramFile stim(String name, Circuit circuit) {
    Program program =
        new Program.Flat(circuit, List.of(Register.ofRecords("records", circuit.measurements())));
    List<String> names =
        java.util.stream.IntStream.range(0, circuit.qubits()).mapToObj(q -> "" + q).toList();
    return new ProgramFile(name, program, circuit, names, List.of());
  }

  /// Why the beginning is not all, if so.
  public Optional<String> why() {
    return program instanceof Program.Adaptive adaptive
        ? Optional.of(adaptive.why())
        : Optional.empty();
  }
}
