// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Files that a verb writes for people to keep: nothing is ever overwritten.
final class NewFile {
  private NewFile() {}

  /// Writes a text as UTF-8; what could not be written whole is taken away again.
  ///
  /// @param target a file that is not there yet, or a folder
  /// @param name of the file in a folder
  /// @return the file
  static Path write(Path target, String name, String text) throws IOException {
    Path file = (Files.isDirectory(target) ? target.resolve(name) : target).normalize();
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(file + " is there already and was left alone", e);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no folder for " + file, e);
    }
    try {
      return Files.writeString(
          file, text, StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }
}
