// SPDX-License-Identifier: Apache-2.0
package yugma.cli.twin;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import yugma.live.management.LiveFile;

/// A twin that is started in a process of its own, which outlives this one and its terminal.
public final class Background {
  private static final long PAUSE_MILLIS = 50;

  private final Process process;
  private final Path folder;
  private final Path log;
  private final long logBegan;

  private Background(Process process, Path folder, Path log, long logBegan) {
    this.process = process;
    this.folder = folder;
    this.log = log;
    this.logBegan = logBegan;
  }

  /// Starts this program again, with these arguments; what it prints goes to `twin.log` in the
  /// folder.
  public static Background start(Path folder, List<String> arguments) throws IOException {
    Files.createDirectories(folder);
    Path log = folder.resolve("twin.log");
    long length = Files.exists(log) ? Files.size(log) : 0;
    List<String> command = new ArrayList<>(leader());
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "yugma.cli.Main"));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new Background(process, folder, log, length);
  }

  /// What keeps a process from the signals of this terminal, where the machine has it.
  private static List<String> leader() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of("setsid", "nohup")
        .filter(
            name ->
                Stream.of(path.split(File.pathSeparator, -1))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))))
        .limit(1)
        .toList();
  }

  /// Waits until it is alive or has ended.
  ///
  /// @return what it says of itself; empty where it has ended
  public Optional<LiveFile> await() {
    try {
      Optional<LiveFile> live = Optional.empty();
      while (live.isEmpty() && process.isAlive()) {
        process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        live = LiveFile.running(folder).filter(found -> found.pid() == process.pid());
      }
      return live;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /// What it has printed so far.
  public String printed() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] bytes = new byte[(int) Math.max(0, file.length() - logBegan)];
      file.seek(logBegan);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /// Where it prints.
  public Path log() {
    return log;
  }

  /// Its exit code, once it has ended.
  public int exit() {
    return process.exitValue();
  }

  /// Ends it.
  public void stop() {
    process.destroy();
  }
}
