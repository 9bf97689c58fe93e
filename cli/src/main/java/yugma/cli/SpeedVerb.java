// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import yugma.evidence.keyload.KeyLoad;
import yugma.evidence.speed.Load;
import yugma.evidence.speed.Loads;
import yugma.report.json.ResultJson;

/// `yugma speed`: measures how fast Yugma is on this machine.
@Command(
    name = "speed",
    description = {
      "Measure a load on this machine, in seconds of processor time of one thread.",
      "Loads: kernel (the event loop), bb84 (pulses to sifted bits), network (a day of 200 nodes),",
      "frames (detectors of surface codes), tableau (gates on stabilizer states), hadamard, qft and"
          + " random (state vectors of 24 qubits: one gate, 300 gates, 710 gates), pairs (Bell pairs"
          + " swapped and distilled), decode (matching and union-find on surface codes), chains (repeaters,"
          + " up to 1,024 in a row).",
      "keys is measured by the wall clock: requests per second of two key management entities."
    })
final class SpeedVerb implements Verb {
  enum Format {
    table,
    json
  }

  private static final Duration WARM_UP = Duration.ofSeconds(20);

  @Parameters(
      paramLabel = "LOAD",
      description =
          "kernel, bb84, network, frames, tableau, hadamard, qft, random, pairs, decode,"
              + " chains or keys.")
  private String name = "";

  @Option(
      names = "--connections",
      paramLabel = "N",
      description = "Of keys: connections, an even number (default ${DEFAULT-VALUE}).")
  private int connections = 32;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "Of keys: how long is measured, 2 to 600 (default ${DEFAULT-VALUE}).")
  private int seconds = 20;

  @Option(
      names = "--requests",
      paramLabel = "N",
      description = "Of keys: go on to so many, and tell the memory in use on the way.")
  private Optional<Long> requests = Optional.empty();

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default table).")
  private Format format = Format.table;

  @Override
  public int run(Console console) throws IOException {
    List<Load.Case> cases = name.equals("keys") ? keys(console) : processor(console);
    if (format == Format.json) {
      console.out().print(ResultJson.text(json(cases)));
    } else {
      cases.forEach(measured -> print(console, measured));
    }
    return Exit.OK;
  }

  private List<Load.Case> processor(Console console) {
    Load load =
        Loads.find(name)
            .orElseThrow(
                () ->
                    new UsageException(
                        "there is no load '"
                            + name
                            + "'; loads are "
                            + String.join(", ", Loads.names())
                            + " and keys"));
    console
        .err()
        .println("measuring " + name + ", about half a minute, network about one, chains a few");
    return load.measure();
  }

  private List<Load.Case> keys(Console console) throws IOException {
    if (connections < 2 || connections > 1_000 || connections % 2 != 0) {
      throw new UsageException(
          "--connections is " + connections + ", must be an even number of 2 to 1000");
    }
    if (seconds < 2 || seconds > 600) {
      throw new UsageException("--seconds is " + seconds + ", must lie in 2 to 600");
    }
    if (requests.filter(many -> many < 1 || many > 10_000_000).isPresent()) {
      throw new UsageException("--requests is " + requests.get() + ", must lie in 1 to 10000000");
    }
    console.err().println("measuring keys, about " + (seconds + 60) + " seconds");
    Path folder = Files.createTempDirectory(Path.of(""), "speed-keys-");
    try {
      KeyLoad.Setting setting =
          new KeyLoad.Setting(
              connections,
              WARM_UP,
              Duration.ofSeconds(seconds),
              requests.map(OptionalLong::of).orElseGet(OptionalLong::empty),
              folder);
      return new KeyLoad(setting, told -> console.err().println(told)).measure();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  private static ObjectNode json(List<Load.Case> cases) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("yugma_speed", 1);
    ObjectNode loads = root.putObject("loads");
    for (Load.Case measured : cases) {
      ObjectNode figures = loads.putObject(measured.name());
      for (Load.Figure figure : measured.figures()) {
        figures.put(figure.name(), figure.value());
        if (!figure.unit().isEmpty()) {
          figures.put("unit", figure.unit());
        }
      }
    }
    return root;
  }

  private static void print(Console console, Load.Case measured) {
    console.out().println(measured.name());
    for (Load.Figure figure : measured.figures()) {
      console
          .out()
          .println(
              String.format(
                      Locale.ROOT, "  %-24s %.4g %s", figure.name(), figure.value(), figure.unit())
                  .stripTrailing());
    }
  }
}
