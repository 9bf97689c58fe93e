// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import yugma.kernel.words.Nearest;
import yugma.physics.gate.Gate;

/// `yugma circuit gates`: the table of gates.
@Command(name = "gates", description = "List the gates, or say all about one.")
final class CircuitGatesVerb implements Verb {
  @Parameters(index = "0", arity = "0..1", paramLabel = "GATE", description = "One of them.")
  private Optional<String> name = Optional.empty();

  @Override
  public int run(Console console) {
    if (name.isPresent()) {
      show(console, gate(name.get()));
      return Exit.OK;
    }
    for (Gate gate : Gate.all()) {
      String angles = gate.angles().isEmpty() ? "" : "(" + String.join(",", gate.angles()) + ")";
      console
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%-12s %-14s %d  %s",
                  gate.name() + angles,
                  gate.stimNames().stream().findFirst().orElse(""),
                  gate.qubits(),
                  gate.help()));
    }
    return Exit.OK;
  }

  private static Gate gate(String name) {
    return Gate.find(name)
        .or(() -> Gate.findStim(name))
        .orElseThrow(
            () -> {
              List<String> names = Gate.all().stream().map(Gate::name).toList();
              String hint =
                  Nearest.to(name, names)
                      .map(near -> "did you mean '" + near + "'?")
                      .orElse("`yugma circuit gates` lists them");
              return new UsageException("there is no gate '" + name + "'; " + hint);
            });
  }

  private static void show(Console console, Gate gate) {
    String angles = gate.angles().isEmpty() ? "" : "(" + String.join(", ", gate.angles()) + ")";
    console.out().println(gate.name() + angles + ": " + gate.help());
    line(console, "names", String.join(" ", gate.names()));
    line(console, "in Stim", String.join(" ", gate.stimNames()));
    line(console, "qubits", "" + gate.qubits());
    line(console, "matrix", gate.matrixText());
    line(console, "images", gate.imagesText());
    line(console, "steps", gate.isPrimitive() ? "" : gate.stepsText());
  }

  private static void line(Console console, String what, String text) {
    if (!text.isEmpty()) {
      console.out().println(String.format(Locale.ROOT, "  %-8s %s", what, text));
    }
  }
}
