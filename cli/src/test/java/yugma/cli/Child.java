// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The command in a process of its own, where working folder, signals and limits are real.
final class Child {
  /// Long enough for any machine that is merely busy.
  private static final int PATIENCE_S = 120;

  private final Process process;
  private final Path logs;

  private Child(Process process, Path logs) {
    this.process = process;
    this.logs = logs;
  }

  /// Starts `yugma` in a folder, which also gets what it prints, as `.out` and `.err`.
  ///
  /// @param flags of Java
  static Child start(Path folder, List<String> flags, String... arguments) throws IOException {
    List<String> command = java(flags, arguments);
    return start(folder, folder.resolve(".out"), command);
  }

  static Child start(Path folder, Path out, List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve(".err").toFile())
            .start();
    return new Child(process, folder);
  }

  /// The command line of a `yugma`.
  static List<String> java(List<String> flags, String... arguments) {
    // A shell that starts things in the background lets them ignore SIGINT, for good.
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1"));
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /// Waits until a hidden folder of results has been begun in a folder.
  Child untilBegun(Path folder) throws IOException, InterruptedException {
    for (int tries = 0; tries < PATIENCE_S * 100; tries++) {
      if (!process.isAlive() || !drafts(folder).isEmpty()) {
        return this;
      }
      Thread.sleep(10);
    }
    throw new IllegalStateException("no draft in " + folder + " after " + PATIENCE_S + " s");
  }

  /// Waits until it has printed some words.
  Child untilItSays(String words) throws IOException, InterruptedException {
    Path out = logs.resolve(".out");
    for (int tries = 0; tries < PATIENCE_S * 100; tries++) {
      if (!process.isAlive() || Files.readString(out).contains(words)) {
        return this;
      }
      Thread.sleep(10);
    }
    throw new IllegalStateException("not said after " + PATIENCE_S + " s: " + words);
  }

  /// The hidden folders in a folder.
  static List<Path> drafts(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isDirectory)
          .filter(path -> path.getFileName().toString().startsWith("."))
          .toList();
    }
  }

  Child signal(String name) throws IOException, InterruptedException {
    List<String> kill = List.of("kill", "-" + name, Long.toString(process.pid()));
    new ProcessBuilder(kill).start().waitFor();
    return this;
  }

  /// Waits for its end.
  Ran end() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("still alive after " + PATIENCE_S + " s");
    }
    Path out = logs.resolve(".out");
    return new Ran(
        process.exitValue(),
        Files.exists(out) ? Files.readString(out) : "",
        Files.readString(logs.resolve(".err")));
  }
}
