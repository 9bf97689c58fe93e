// SPDX-License-Identifier: Apache-2.0
package yugma.kme.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import yugma.keys.secret.Secret;
import yugma.keys.secret.Slab;
import yugma.kme.ledger.Facts;

/// Takes key from files that a device puts into a directory: `BLOCKUUID.key`, raw bytes, written
/// under a name that ends in `.tmp` and renamed when it is complete. The other end finds a file of
/// the same name with the same bytes in its own directory.
///
/// Files are taken in the order of their names, handed on, then overwritten with zeros and deleted.
/// After a crash in between, the file is handed on again, known by its number, and wiped. What is
/// no such file is moved to `refused/` beside them. One thread at a time.
public final class WatchedDirectory {
  private static final Logger LOG = System.getLogger(WatchedDirectory.class.getName());
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int MOST_BYTES = 1 << 24;
  private static final int ZEROS = 1 << 16;
  private static final String END = ".key";

  private final Path directory;
  private final String stock;
  private final Facts facts;
  private final Intake intake;
  private final Slab slab;

  /// @param directory made if it is not there
  /// @param stock that the key is for
  /// @param facts of every block
  public WatchedDirectory(Path directory, String stock, Facts facts, Intake intake, Slab slab)
      throws IOException {
    this.directory = directory;
    this.stock = stock;
    this.facts = facts;
    this.intake = intake;
    this.slab = slab;
    Files.createDirectories(directory.resolve("refused"));
  }

  /// Takes whatever comes until the thread is interrupted.
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        sweep();
        Thread.sleep(PAUSE);
      } catch (IOException | UncheckedIOException e) {
        LOG.log(Level.WARNING, directory + " waits, nothing of it is lost: " + e.getMessage());
        pauseLonger();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void pauseLonger() {
    try {
      Thread.sleep(PAUSE.multipliedBy(10));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Takes what is there.
  ///
  /// @return how many files were handed on
  /// @throws IOException where a file cannot be read, wiped or deleted; it stays, and others are
  ///   taken
  /// @throws UncheckedIOException where a block cannot be stored; its file stays
  public int sweep() throws IOException {
    int taken = 0;
    List<IOException> faults = new ArrayList<>();
    for (Path file : files()) {
      try {
        taken += sweep(file) ? 1 : 0;
      } catch (IOException e) {
        faults.add(e);
      }
    }
    if (!faults.isEmpty()) {
      throw faults.getFirst();
    }
    return taken;
  }

  private boolean sweep(Path file) throws IOException {
    Optional<String> refusal = refusal(file);
    if (refusal.isPresent()) {
      refuse(file, refusal.get());
      return false;
    }
    take(file);
    return true;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(file -> !file.toString().endsWith(".tmp"))
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  private static Optional<String> refusal(Path file) throws IOException {
    if (block(file).isEmpty()) {
      return Optional.of("its name is no UUID in lower case with .key behind it");
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of("it is no regular file");
    }
    long size = Files.size(file);
    return size > 0 && size <= MOST_BYTES
        ? Optional.empty()
        : Optional.of("it has " + size + " bytes, must have 1 to " + MOST_BYTES);
  }

  private static Optional<UUID> block(Path file) {
    String name = file.getFileName().toString();
    if (!name.endsWith(END)) {
      return Optional.empty();
    }
    String text = name.substring(0, name.length() - END.length());
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private void refuse(Path file, String why) throws IOException {
    LOG.log(Level.WARNING, file + " is refused and moved to refused/: " + why);
    Files.move(
        file,
        directory.resolve("refused").resolve(file.getFileName()),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void take(Path file) throws IOException {
    UUID id = block(file).orElseThrow();
    Secret material = slab.adopt(Files.readAllBytes(file));
    boolean isTaken = false;
    try {
      intake.take(new Block(id, stock, material, facts));
      isTaken = true;
    } finally {
      if (!isTaken) {
        material.close();
      }
    }
    wipe(file);
  }

  /// Best effort: a file system that never writes in place keeps the old bytes for a while.
  private void wipe(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer zeros = ByteBuffer.allocate(ZEROS);
      for (long left = channel.size(); left > 0; ) {
        zeros.clear().limit((int) Math.min(left, ZEROS));
        left -= channel.write(zeros);
      }
      channel.force(true);
    }
    Files.delete(file);
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true);
    }
  }
}
