// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yugma.computing.noise.DeviceNoise;
import yugma.computing.program.ProgramFile;
import yugma.computing.qasm.InputException;

/// The file that a verb of circuits reads, and the values of its inputs.
final class CircuitSource {
  @Parameters(index = "0", paramLabel = "FILE", description = "OpenQASM (.qasm) or Stim (.stim).")
  private Path file = Path.of("");

  @Option(
      names = "--input",
      paramLabel = "NAME=VALUE",
      description = "The value of an `input` of the program; may be repeated.")
  private Map<String, String> inputs = new LinkedHashMap<>();

  /// Reads it, and tells what a reader should know of it.
  ProgramFile read(Console console) throws IOException {
    return read(console, DeviceNoise.NONE);
  }

  /// Reads it for a machine with noise.
  ProgramFile read(Console console, DeviceNoise noise) throws IOException {
    if (!Files.exists(file)) {
      throw new UsageException("there is no file " + file);
    }
    if (Files.isDirectory(file)) {
      throw new UsageException("'" + file + "' is a directory; name a file of it");
    }
    try {
      ProgramFile read = ProgramFile.read(file, inputs, noise);
      read.notices().forEach(notice -> console.err().println(notice));
      return read;
    } catch (CharacterCodingException e) {
      throw new UsageException(file + " is no text in UTF-8");
    } catch (InputException e) {
      throw new UsageException(
          file + ": " + e.getMessage() + "; inputs are given as --input NAME=VALUE");
    } catch (IllegalArgumentException e) {
      throw refusal(e);
    }
  }

  /// What cannot be done with it, as a line that names it.
  UsageException refusal(IllegalArgumentException e) {
    return new UsageException(file + ": " + e.getMessage());
  }

  Path file() {
    return file;
  }
}
