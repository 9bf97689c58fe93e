// SPDX-License-Identifier: Apache-2.0
package yugma.cli.circuit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A file that bears another name until it is whole; nothing is ever overwritten.
///
/// @param target its name then
public record PartialFile(Path target) {
  /// Writes what there is to write.
  @FunctionalInterface
  public interface Body {
    /// @return whether that was all
    boolean write(OutputStream stream) throws IOException;
  }

  /// A file of this name.
  public PartialFile {
    target = target.normalize();
  }

  /// Its name until then.
  public Path partial() {
    return target.resolveSibling(target.getFileName() + ".part");
  }

  /// Writes the file.
  ///
  /// @return whether it is whole; else what there is stands under [#partial()]
  /// @throws IOException if there is a file already under either name, or it cannot be written
  public boolean write(Body body) throws IOException {
    for (Path file : List.of(target, partial())) {
      if (Files.exists(file)) {
        throw new IOException(file + " is there already and was left alone");
      }
    }
    boolean isWhole;
    try (OutputStream stream =
        new BufferedOutputStream(
            Files.newOutputStream(
                partial(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            1 << 20)) {
      isWhole = body.write(stream);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(partial());
      throw e;
    }
    if (isWhole) {
      Files.move(partial(), target, StandardCopyOption.ATOMIC_MOVE);
    }
    return isWhole;
  }
}
