// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import yugma.cli.circuit.DetectorFile;
import yugma.computing.problem.Problem;
import yugma.computing.problem.ProgramException;
import yugma.computing.stim.SourcedCircuit;
import yugma.physics.errormodel.Analysis;
import yugma.physics.errormodel.Approximation;

/// The file of a circuit or of a detector error model that a verb is asked about.
final class DetectorSource {
  private final Path file;

  DetectorSource(Path file) {
    this.file = file;
  }

  DetectorFile read() throws IOException {
    if (!Files.exists(file)) {
      throw new UsageException("there is no file " + file);
    }
    try {
      return DetectorFile.read(file);
    } catch (CharacterCodingException e) {
      throw new UsageException(file + " is no text in UTF-8");
    } catch (IllegalArgumentException e) {
      throw refusal(e);
    }
  }

  /// What cannot be done with it, as a line that names it.
  UsageException refusal(IllegalArgumentException e) {
    return new UsageException(file + ": " + e.getMessage());
  }

  /// Tells of everything that was simplified, or refuses it.
  ///
  /// @throws ProgramException if there is any and it may not be
  static void tell(
      Console console, SourcedCircuit source, Analysis analysis, boolean isAccepted, String fix) {
    List<Problem> all =
        analysis.approximations().stream()
            .map(each -> source.problem(each.instruction(), text(each), fix))
            .toList();
    if (!all.isEmpty() && !isAccepted) {
      throw source.refusal(all);
    }
    all.forEach(each -> console.err().print(source.note(each)));
  }

  private static String text(Approximation each) {
    return "the model takes " + each.kind() + ", right to first order in their probabilities";
  }
}
