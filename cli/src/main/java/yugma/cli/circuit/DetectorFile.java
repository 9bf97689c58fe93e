// SPDX-License-Identifier: Apache-2.0
package yugma.cli.circuit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import yugma.computing.stim.CircuitReader;
import yugma.computing.stim.ModelReader;
import yugma.computing.stim.SourcedCircuit;
import yugma.physics.errormodel.DetectorErrorModel;

/// A file that tells of detectors and of what flips them.
public sealed interface DetectorFile {
  /// A circuit with its noise (.stim).
  record OfCircuit(SourcedCircuit source) implements DetectorFile {}

  /// A detector error model (.dem).
  record OfModel(DetectorErrorModel model) implements DetectorFile {}

  /// Whether a name is that of a detector error model.
  static boolean isModel(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".dem");
  }

  /// Reads a file by what its name ends in.
  ///
  /// @throws IllegalArgumentException if that is neither `.stim` nor `.dem`
  /// @throws yugma.computing.problem.ProgramException with everything that is wrong in it
  static DetectorFile read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (!isModel(file) && !name.endsWith(".stim")) {
      throw new IllegalArgumentException("the name of a file with detectors ends in .stim or .dem");
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    return isModel(file)
        ? new OfModel(ModelReader.read(file.toString(), text))
        : new OfCircuit(CircuitReader.readWithPlaces(file.toString(), text));
  }
}
