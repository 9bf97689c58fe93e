// SPDX-License-Identifier: Apache-2.0
package yugma.report.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A folder of results under construction, beside the place where it is to stand.
///
/// Files go into a hidden folder that is renamed once all is written, so nobody ever sees half of
/// it; what was not finished is removed on close.
public final class RunFolder implements AutoCloseable {
  private final Supplier<Path> places;
  private final Path draft;
  private Path place;
  private boolean finished;

  private RunFolder(Supplier<Path> places, Path place, Path draft) {
    this.places = places;
    this.place = place;
    this.draft = draft;
  }

  /// Begins a folder.
  ///
  /// @param place that must not exist yet
  /// @throws FileAlreadyExistsException when it does
  public static RunFolder at(Path place) throws IOException {
    if (isTaken(place)) {
      throw taken(place);
    }
    return begin(() -> place);
  }

  /// Begins the first of `runs/NAME-1`, `runs/NAME-2`, … that does not exist; should another run
  /// take it meanwhile, the folder gets the next number.
  public static RunFolder next(Path runs, String name) throws IOException {
    return begin(
        () -> {
          int number = 1;
          while (isTaken(runs.resolve(name + "-" + number))) {
            number++;
          }
          return runs.resolve(name + "-" + number);
        });
  }

  private static RunFolder begin(Supplier<Path> places) throws IOException {
    Path place = places.get();
    Path parent = place.toAbsolutePath().normalize().getParent();
    if (parent == null) {
      throw new FileSystemException(place.toString(), null, "it is the root of the file system");
    }
    Files.createDirectories(parent);
    String start = "." + place.getFileName() + "-" + ProcessHandle.current().pid();
    int number = 1;
    while (isTaken(parent.resolve(start + "-" + number))) {
      number++; // left by a run that was killed
    }
    Path draft = Files.createDirectory(parent.resolve(start + "-" + number));
    return new RunFolder(places, place, draft);
  }

  private static boolean isTaken(Path place) {
    return Files.exists(place, LinkOption.NOFOLLOW_LINKS);
  }

  private static FileAlreadyExistsException taken(Path place) {
    return new FileAlreadyExistsException(
        place.toString(), null, "it exists, and results are never overwritten; name another --out");
  }

  /// Where the folder will stand, or stands once it is finished.
  public Path place() {
    return place;
  }

  /// Writes a file; parents are made.
  ///
  /// @param name relative to the folder
  /// @throws FileSystemException that names the folder, as when the disk is full
  public void write(String name, byte[] content) throws IOException {
    Path file = draft.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw new FileSystemException(place.resolve(name).toString(), null, e.getMessage());
    }
  }

  /// Writes a text file.
  public void write(String name, String content) throws IOException {
    write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /// Puts the folder into its place.
  ///
  /// @throws FileAlreadyExistsException when something has come to stand there since it was begun
  public void finish() throws IOException {
    while (!finished) {
      Path wanted = places.get();
      try {
        Files.move(draft, wanted, StandardCopyOption.ATOMIC_MOVE);
        place = wanted;
        finished = true;
      } catch (FileSystemException e) {
        if (!isTaken(wanted)) {
          throw e;
        }
        if (wanted.equals(places.get())) {
          throw taken(wanted);
        }
      }
    }
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
