// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import yugma.cli.circuit.DetectorFile;
import yugma.cli.circuit.ModelFacts;
import yugma.computing.program.ProgramFile;
import yugma.computing.run.Choice;
import yugma.computing.run.Depth;
import yugma.physics.circuit.Circuit;
import yugma.report.json.ResultJson;

/// `yugma circuit info`: what a circuit is made of, and what it takes to run it.
@Command(
    name = "info",
    description = {
      "Say what a circuit is made of, and what runs it best.",
      "Of a detector error model (.dem) it says what it holds.",
    })
final class CircuitInfoVerb implements Verb {
  enum Format {
    table,
    json
  }

  @Mixin private CircuitSource source = new CircuitSource();

  @Mixin private CircuitNoise noise = new CircuitNoise();

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default table).")
  private Format format = Format.table;

  @Override
  public int run(Console console) throws IOException {
    ObjectNode facts = JsonNodeFactory.instance.objectNode().put("yugma_circuit_info", 1);
    if (DetectorFile.isModel(source.file())) {
      if (new DetectorSource(source.file()).read() instanceof DetectorFile.OfModel model) {
        ModelFacts.of(model.model(), facts);
      }
    } else {
      addTo(facts, source.read(console, noise.read()));
    }
    if (format == Format.json) {
      console.out().print(ResultJson.text(facts));
    } else {
      facts.properties().stream()
          .skip(1)
          .forEach(fact -> print(console, fact.getKey(), fact.getValue().asString()));
    }
    return Exit.OK;
  }

  private static void addTo(ObjectNode facts, ProgramFile read) {
    Circuit circuit = read.beginning();
    Choice choice = Choice.of(read.program());
    facts.put("qubits", read.program().qubits());
    Depth.of(circuit).ifPresent(depth -> facts.put("depth", depth));
    facts.put("gates", circuit.gates());
    facts.put("measurements", circuit.measurements()).put("detectors", circuit.detectors());
    facts.put("observables", circuit.observables());
    facts.put("engine", Choice.name(choice.engine())).put("why", choice.why());
    facts.put("memory_bytes", choice.bytes());
    read.why().ifPresent(why -> facts.put("counted_up_to", why));
  }

  private static void print(Console console, String name, String value) {
    boolean isMemory = name.equals("memory_bytes");
    String shown = isMemory ? memory(Double.parseDouble(value)) : value;
    String label = isMemory ? "memory" : name.replace('_', ' ');
    console.out().println(String.format(Locale.ROOT, "%-14s %s", label, shown));
  }

  /// A number of bytes in the largest unit that leaves something before the point.
  private static String memory(double bytes) {
    String[] units = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    int unit = 0;
    double left = bytes;
    while (left >= 1024 && unit < units.length - 1) {
      left /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, "%.3g %s", left, units[unit]);
  }
}
