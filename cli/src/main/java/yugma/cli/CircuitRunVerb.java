// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import yugma.cli.circuit.CountsTable;
import yugma.cli.circuit.ShotsLine;
import yugma.computing.program.ProgramFile;
import yugma.computing.run.Choice;
import yugma.computing.run.Engine;
import yugma.computing.run.Outcome;
import yugma.computing.run.Program;
import yugma.computing.run.Shots;
import yugma.kernel.random.SeededStreams;
import yugma.report.json.ResultJson;

/// `yugma circuit run`: runs a program and counts what it measures.
@Command(
    name = "run",
    description = {
      "Run a quantum program many times and count what it measures.",
      "The printed bits of a register of OpenQASM begin with its highest index; those of a circuit"
          + " file of Stim are its records in the order of time.",
    },
    footer = {
      "",
      "yugma circuit run examples/circuits/teleportation.qasm --shots 10000 --seed 7",
      "yugma circuit run bell.qasm --noise gate1=1e-4,gate2=5e-3,readout=0.01 --engine density",
      "yugma circuit run program.qasm --input angle=0.5 --format json",
    })
final class CircuitRunVerb implements Verb {
  enum Format {
    table,
    json,
    csv
  }

  enum Wanted {
    auto,
    ket,
    stabilizer,
    frame,
    density
  }

  @Mixin private CircuitSource source = new CircuitSource();

  @Mixin private CircuitNoise noise = new CircuitNoise();

  @Option(names = "--shots", paramLabel = "N", description = "How often (default 1000).")
  private long shots = 1000;

  @Option(
      names = "--engine",
      description = "${COMPLETION-CANDIDATES}; auto says why it takes which (default auto).")
  private Wanted wanted = Wanted.auto;

  @Option(names = "--seed", paramLabel = "S", description = "Of what is drawn (default 1).")
  private long seed = 1;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Of table: how many values of a register (default 20).")
  private int top = 20;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default table).")
  private Format format = Format.table;

  @Override
  public int run(Console console) throws IOException {
    if (shots < 1 || shots > 1_000_000_000) {
      throw new UsageException("--shots is " + shots + ", must lie in 1 to 1000000000");
    }
    if (top < 1) {
      throw new UsageException("--top is " + top + ", must be at least 1");
    }
    ProgramFile read = source.read(console, noise.read());
    try {
      return run(console, read);
    } catch (IllegalArgumentException e) {
      throw source.refusal(e);
    }
  }

  private int run(Console console, ProgramFile read) {
    Choice choice =
        wanted == Wanted.auto
            ? Choice.of(read.program())
            : Choice.of(read.program(), Engine.valueOf(wanted.name().toUpperCase(Locale.ROOT)));
    Outcome outcome = shots(console, read, choice.engine());
    print(console, choice, outcome);
    boolean isFlat = read.program() instanceof Program.Flat;
    if (isFlat && read.beginning().measurements() == 0) {
      console.err().println("no qubit is measured, so there is nothing to count");
    }
    if (outcome.shots() < shots) {
      console.err().println("stopped after " + outcome.shots() + " of " + shots + " shots");
      return Interrupt.exitCode();
    }
    return Exit.OK;
  }

  private Outcome shots(Console console, ProgramFile read, Engine engine) {
    AtomicReference<Optional<Outcome>> outcome = new AtomicReference<>(Optional.empty());
    try (ShotsLine line = new ShotsLine(console.err(), console.isTerminal(), shots)) {
      Shots all = new Shots(read.program(), shots, new SeededStreams(seed), line);
      Interrupt.listen();
      Interrupt.during(() -> outcome.set(Optional.of(all.on(engine))), line::stop);
    }
    return outcome.get().orElseThrow();
  }

  private void print(Console console, Choice choice, Outcome outcome) {
    switch (format) {
      case json -> console.out().print(ResultJson.text(json(outcome)));
      case csv -> console.out().print(csv(outcome));
      case table -> {
        String why = wanted == Wanted.auto ? " (" + choice.why() + ")" : "";
        console.out().println("engine  " + Choice.name(outcome.engine()) + why);
        if (!noise.words().isEmpty()) {
          console.out().println("noise   " + String.join(", ", noise.words()));
        }
        console.out().println("shots   " + outcome.shots() + ", seed " + seed);
        console.out().print(CountsTable.of(outcome.counts(), outcome.shots(), top));
      }
    }
  }

  private ObjectNode json(Outcome outcome) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("yugma_circuit", 1);
    root.put("shots", outcome.shots()).put("requested_shots", shots);
    root.put("engine", Choice.name(outcome.engine())).put("seed", seed);
    if (!noise.words().isEmpty()) {
      noise.words().forEach(root.putArray("noise")::add);
    }
    ObjectNode counts = root.putObject("counts");
    outcome
        .counts()
        .registers()
        .forEach(
            (name, values) -> {
              ObjectNode register = counts.putObject(name);
              values.forEach(register::put);
            });
    return root;
  }

  private static String csv(Outcome outcome) {
    StringBuilder text = new StringBuilder("register,value,count\n");
    outcome
        .counts()
        .registers()
        .forEach(
            (name, values) ->
                values.forEach(
                    (value, count) ->
                        text.append(name)
                            .append(',')
                            .append(value)
                            .append(',')
                            .append(count)
                            .append('\n')));
    return text.toString();
  }
}
