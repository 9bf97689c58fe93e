// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// A file system of two megabytes in memory; only root can make one, so tests that need it are
/// skipped elsewhere.
record SmallDisk(Path folder) implements AutoCloseable {
  static SmallDisk mounted(Path at) throws IOException {
    Files.createDirectory(at);
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", at.toString()),
        "this user cannot mount a file system");
    return new SmallDisk(at);
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Until nothing more fits.
  void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(ballast())) {
      while (true) {
        out.write(new byte[4_096]);
      }
    } catch (IOException _) {
      // It is full.
    }
  }

  void empty() throws IOException {
    Files.delete(ballast());
  }

  void makeReadOnly(boolean isReadOnly) {
    run("mount", "-o", isReadOnly ? "remount,ro" : "remount,rw", folder.toString());
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  @Override
  public void close() {
    run("umount", folder.toString());
  }
}
