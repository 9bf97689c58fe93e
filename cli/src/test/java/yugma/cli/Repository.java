// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/// The checkout that the tests run in.
final class Repository {
  private Repository() {}

  /// Its topmost folder.
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException(
            "no folder above " + Path.of("").toAbsolutePath() + " holds ARCHITECTURE.md");
      }
    }
    return folder;
  }
}
