// SPDX-License-Identifier: Apache-2.0
package yugma.report.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/// A folder of results under construction, beside the place where it is to stand.
///
/// Files go into a hidden folder that is renamed once all is written, so nobody ever sees half of
/// it; what was not finished is removed on close.
public final class RunFolder implements AutoCloseable {
  private final Path place;
  private final Path draft;
  private boolean finished;

  private RunFolder(Path place, Path draft) {
    this.place = place;
    this.draft = draft;
  }

  /// Begins a folder.
  ///
  /// @param place that must not exist yet
  /// @throws FileAlreadyExistsException when it does
  public static RunFolder at(Path place) throws IOException {
    if (Files.exists(place)) {
      throw new FileAlreadyExistsException(
          place.toString(),
          null,
          "it exists, and results are never overwritten; name another --out");
    }
    Path parent = place.toAbsolutePath().normalize().getParent();
    if (parent == null) {
      throw new FileAlreadyExistsException(
          place.toString(), null, "it is the root of the file system");
    }
    Files.createDirectories(parent);
    // Not createTempDirectory, which would keep the folder from everybody else for good.
    String unique = Long.toString(ProcessHandle.current().pid(), 36) + "-" + System.nanoTime();
    Path draft = parent.resolve("." + place.getFileName() + "-" + unique);
    return new RunFolder(place, Files.createDirectory(draft));
  }

  /// The first of `runs/NAME-1`, `runs/NAME-2`, … that does not exist.
  public static Path next(Path runs, String name) {
    int number = 1;
    while (Files.exists(runs.resolve(name + "-" + number))) {
      number++;
    }
    return runs.resolve(name + "-" + number);
  }

  /// Where the folder will stand.
  public Path place() {
    return place;
  }

  /// Writes a file; parents are made.
  ///
  /// @param name relative to the folder
  public void write(String name, byte[] content) throws IOException {
    Path file = draft.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  /// Writes a text file.
  public void write(String name, String content) throws IOException {
    write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /// Puts the folder into its place.
  public void finish() throws IOException {
    try {
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, place);
    }
    finished = true;
  }

  @Override
  public void close() throws IOException {
    if (!finished) {
      try (Stream<Path> files = Files.walk(draft)) {
        files.sorted(Comparator.reverseOrder()).forEach(RunFolder::delete);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
