// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The two banks, shortened: 300 ms in small blocks, tapped from 100 ms on.
final class Story {
  private static final List<String> SETS =
      List.of(
          "run.sim_time=300ms",
          "qkd.zurich-winterthur.security.block_bits=2e5",
          "qkd.zurich-winterthur.security.epsilon_sec=1e-6",
          "events.0.at=100ms");

  private Story() {}

  /// The arguments of a run to the default place.
  static String[] briefly(String... more) {
    List<String> arguments = new ArrayList<>(List.of("run", "two-banks"));
    SETS.forEach(set -> arguments.addAll(List.of("--set", set)));
    Collections.addAll(arguments, more);
    return arguments.toArray(String[]::new);
  }

  /// The arguments of a run with every photon and every bit.
  static String[] photons(Path out, String... more) {
    List<String> arguments = new ArrayList<>(List.of(briefly(more)));
    arguments.addAll(List.of("--out", out.toString()));
    return arguments.toArray(String[]::new);
  }

  /// The arguments of a run that draws counts alone and is over at once.
  static String[] rates(Path out, String... more) {
    List<String> arguments = new ArrayList<>(List.of(photons(out, more)));
    arguments.addAll(List.of("--detail", "rates"));
    return arguments.toArray(String[]::new);
  }

  /// All files below a folder with their content, by relative name; folders end with a slash.
  static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(path -> !path.equals(folder)).toList()) {
        String name = folder.relativize(file).toString();
        if (Files.isDirectory(file)) {
          files.put(name + "/", "");
        } else {
          files.put(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      }
    }
    return files;
  }

  static String result(Path folder) throws IOException {
    return Files.readString(folder.resolve("result.json"));
  }
}
