// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.crash;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import yugma.evidence.keyload.TwoSites;

/// An entity's process, which can be killed and started again.
final class Child {
  private static final long TO_CLOSE_SECONDS = 30;

  private final TwoSites.Place place;
  private final Path file;
  private Process process;

  /// Starts it.
  Child(TwoSites sites, TwoSites.Place place) throws IOException {
    this.place = place;
    file = sites.file(place);
    process = launch();
  }

  private Process launch() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(Child::isInherited)
        .forEach(command::add);
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(NodeProcess.class.getName(), file.toString(), place.name()));
    File log = file.resolveSibling(place.name() + ".log").toFile();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }

  /// What the program needs to run at all; no agents, recordings or sizes.
  private static boolean isInherited(String argument) {
    return argument.startsWith("--add-") || argument.startsWith("-D");
  }

  TwoSites.Place place() {
    return place;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Ends it at once, as `kill -9` does.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void restart() throws IOException {
    process = launch();
  }

  /// Asks it to close.
  ///
  /// @return whether it did, in time and without a fault
  boolean close() throws IOException, InterruptedException {
    process.getOutputStream().close();
    if (!process.waitFor(TO_CLOSE_SECONDS, TimeUnit.SECONDS)) {
      kill();
      return false;
    }
    return process.exitValue() == 0;
  }
}
