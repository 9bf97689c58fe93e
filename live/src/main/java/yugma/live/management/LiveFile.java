// SPDX-License-Identifier: Apache-2.0
package yugma.live.management;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// What a running twin says of itself in its folder.
///
/// @param scenario its name
/// @param port of its control, on 127.0.0.1
/// @param pid of its process
/// @param processStarted when that process began, which tells it from a later one with its number
/// @param started when it came to life
public record LiveFile(
    String scenario, int port, long pid, Optional<Instant> processStarted, Instant started) {
  private static final String NAME = "live.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  /// A twin in this process.
  static LiveFile ofThisProcess(String scenario, int port, Instant started) {
    ProcessHandle own = ProcessHandle.current();
    return new LiveFile(scenario, port, own.pid(), own.info().startInstant(), started);
  }

  /// The twin that runs in a folder, if one does.
  public static Optional<LiveFile> running(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      LiveFile read = JSON.readValue(Files.readString(file), LiveFile.class);
      return Optional.ofNullable(read).filter(LiveFile::isAlive);
    } catch (JacksonException e) {
      throw new IOException(file + " is damaged; remove it if no twin runs there", e);
    }
  }

  /// The folders below another in which a twin runs.
  public static List<Path> running(List<Path> folders) throws IOException {
    List<Path> running = new ArrayList<>();
    for (Path folder : folders) {
      if (running(folder).isPresent()) {
        running.add(folder);
      }
    }
    return running;
  }

  /// The folders in a folder.
  public static List<Path> below(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  /// Whether its process lives, and is the one that wrote this.
  @JsonIgnore
  public boolean isAlive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(found -> isSame(found.info().startInstant()))
        .isPresent();
  }

  private boolean isSame(Optional<Instant> begun) {
    return begun.isEmpty() || processStarted.isEmpty() || begun.equals(processStarted);
  }

  /// Puts it into a folder, in one step, for nobody but its owner to read.
  void write(Path folder) throws IOException {
    Path draft = folder.resolve("." + NAME + "." + pid);
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    byte[] text = (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
    Files.write(draft, text, StandardOpenOption.WRITE);
    Files.move(draft, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
  }

  static void delete(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(NAME));
  }
}
