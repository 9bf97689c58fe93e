// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import yugma.entanglement.application.Example;
import yugma.entanglement.application.ExampleRun;
import yugma.entanglement.application.Finding;
import yugma.entanglement.program.ProgramFailure;
import yugma.entanglement.program.RefusedException;
import yugma.kernel.time.Time;
import yugma.kernel.words.Nearest;
import yugma.network.pairs.PairNetwork;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;
import yugma.report.json.ResultJson;

/// `yugma app run`: runs an application on a network, in simulated time.
@Command(
    name = "run",
    description = {
      "Run an application on a network, in simulated time.",
      "Numbers that were measured are printed with their standard error.",
    })
final class AppRunVerb implements Verb {
  enum Format {
    table,
    json
  }

  @Parameters(index = "0", paramLabel = "NAME", description = "As `yugma app list` shows it.")
  private String name = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE_OR_NAME",
      description = "The network: a file, or a name of the catalog (default: `yugma app network`).")
  private Optional<String> network = Optional.empty();

  @Option(
      names = "--nodes",
      paramLabel = "A,B",
      description = "Who takes part, by id (default: the first two, or the widest star).")
  private String nodes = "";

  @Option(names = "--shots", paramLabel = "N", description = "How often (default 2000).")
  private int shots = 2000;

  @Option(
      names = "--slots",
      paramLabel = "W",
      description = "Pairs that an end may hold, for teleportation and switch (default 2).")
  private int slots = 2;

  @Option(names = "--seed", paramLabel = "S", description = "Of what is drawn (default 1).")
  private long seed = 1;

  @Option(
      names = "--limit",
      paramLabel = "TIME",
      description = "Simulated time after which it is over in any case (default 100d).")
  private String limit = "100d";

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default table).")
  private Format format = Format.table;

  @Override
  public int run(Console console) throws IOException, ScenarioException {
    Example example = example();
    Time end =
        Time.parse(limit)
            .orElseThrow(
                () -> new UsageException("--limit is " + limit + ", must be a time such as 10s"));
    List<String> named = nodes.isEmpty() ? List.of() : Arrays.asList(nodes.split(",", -1));
    Scenario scenario = scenario();
    try {
      Example.Wish wish = new Example.Wish(named, shots, slots, seed);
      ExampleRun run = new ExampleRun(example, PairNetwork.of(scenario).plan(), wish);
      return print(console, scenario, run(run, end));
    } catch (IllegalArgumentException | RefusedException e) {
      throw new UsageException(scenario.name() + ": " + e.getMessage());
    } catch (ProgramFailure e) {
      if (e.getCause() instanceof RefusedException refused) {
        throw new UsageException(scenario.name() + ": " + refused.getMessage());
      }
      throw e;
    }
  }

  private Example example() {
    List<String> ids = Arrays.stream(Example.values()).map(Example::id).toList();
    return Example.find(name)
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no application '"
                        + name
                        + "'; "
                        + Nearest.to(name, ids)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("there are: " + String.join(", ", ids))));
  }

  private Scenario scenario() throws IOException, ScenarioException {
    return network.isPresent()
        ? ScenarioReader.read(network.get(), List.of()).scenario()
        : ScenarioReader.read(AppVerb.networkName(), AppVerb.network(), List.of()).scenario();
  }

  private static ExampleRun.Outcome run(ExampleRun run, Time end) {
    AtomicReference<Optional<ExampleRun.Outcome>> outcome = new AtomicReference<>(Optional.empty());
    Interrupt.listen();
    Interrupt.during(() -> outcome.set(Optional.of(run.run(end))), run::stop);
    return outcome.get().orElseThrow();
  }

  private int print(Console console, Scenario scenario, ExampleRun.Outcome outcome) {
    switch (format) {
      case json -> console.out().print(ResultJson.text(json(scenario, outcome)));
      case table -> {
        console.out().println("application        " + name);
        console.out().println("network            " + scenario.name());
        console.out().println("simulated time     " + outcome.time() + ", seed " + seed);
        outcome.findings().forEach(found -> console.out().println(row(found)));
      }
    }
    if (!outcome.isWhole()) {
      console.err().println("stopped before " + shots + " shots were made");
    }
    return Interrupt.wasHeard() ? Interrupt.exitCode() : Exit.OK;
  }

  private static String row(Finding found) {
    boolean isWhole = found.error() == 0 && found.value() == Math.rint(found.value());
    String value =
        isWhole
            ? String.format(Locale.ROOT, "%-18s %.0f", found.name(), found.value())
            : String.format(Locale.ROOT, "%-18s %.6g", found.name(), found.value());
    return found.error() > 0
        ? value + String.format(Locale.ROOT, " +- %.2g", found.error())
        : value;
  }

  private ObjectNode json(Scenario scenario, ExampleRun.Outcome outcome) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("yugma_app", 1);
    root.put("application", name).put("network", scenario.name());
    root.put("scenario_digest", scenario.digest().toString()).put("seed", seed);
    root.put("requested_shots", shots).put("whole", outcome.isWhole());
    root.put("simulated_s", outcome.time().seconds());
    ObjectNode findings = root.putObject("findings");
    for (Finding found : outcome.findings()) {
      if (found.error() > 0) {
        findings
            .putObject(found.name())
            .put("value", found.value())
            .put("standard_error", found.error());
      } else {
        findings.put(found.name(), found.value());
      }
    }
    return root;
  }
}
