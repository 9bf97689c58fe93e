// SPDX-License-Identifier: Apache-2.0
package yugma.live.management;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// That this process, and no other, runs the twin of a folder; from before it opens anything until
/// everything is closed. The operating system ends it with the process, however that ends.
public final class Presence implements AutoCloseable {
  private final Path folder;
  private final FileChannel channel;

  private Presence(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// Takes a folder, which is made where it is missing.
  ///
  /// @throws IOException where another process has it
  public static Presence in(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("live.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw new IOException(taken(folder));
    }
    LiveFile.delete(folder);
    return new Presence(folder, channel);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  private static String taken(Path folder) throws IOException {
    Optional<LiveFile> other = LiveFile.running(folder);
    return other.isPresent()
        ? "%s runs in %s already, as process %d; `yugma down %s` ends it, or choose another --dir"
            .formatted(other.get().scenario(), folder, other.get().pid(), folder)
        : "another process is starting or ending a twin in %s; wait for it, or choose another --dir"
            .formatted(folder);
  }

  /// Says where it is to be found.
  public void announce(String scenario, int port, Instant started) throws IOException {
    LiveFile.ofThisProcess(scenario, port, started).write(folder);
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      LiveFile.delete(folder);
    }
  }
}
