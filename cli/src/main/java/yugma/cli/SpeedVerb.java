// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import yugma.evidence.speed.Bb84Load;
import yugma.evidence.speed.KernelLoad;
import yugma.evidence.speed.Load;
import yugma.evidence.speed.NetworkLoad;
import yugma.report.json.ResultJson;

/// `yugma speed`: measures how fast Yugma is on this machine.
@Command(
    name = "speed",
    description = {
      "Measure a load on this machine, in seconds of processor time of one thread.",
      "Loads: kernel (the event loop), bb84 (pulses to sifted bits), network (a day of 200 nodes)."
    })
final class SpeedVerb implements Verb {
  enum Format {
    table,
    json
  }

  private static final Map<String, Supplier<Load>> LOADS =
      Map.of("kernel", KernelLoad::new, "bb84", Bb84Load::new, "network", NetworkLoad::new);

  @Parameters(paramLabel = "LOAD", description = "kernel, bb84 or network.")
  private String name = "";

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default table).")
  private Format format = Format.table;

  @Override
  public int run(Console console) {
    Supplier<Load> load = LOADS.get(name);
    if (load == null) {
      throw new UsageException(
          "there is no load '" + name + "'; loads are kernel, bb84 and network");
    }
    console.err().println("measuring " + name + ", about half a minute, network about one");
    List<Load.Case> cases = load.get().measure();
    if (format == Format.json) {
      console.out().print(ResultJson.text(json(cases)));
    } else {
      cases.forEach(measured -> print(console, measured));
    }
    return Exit.OK;
  }

  private static ObjectNode json(List<Load.Case> cases) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("yugma_speed", 1);
    ObjectNode loads = root.putObject("loads");
    for (Load.Case measured : cases) {
      ObjectNode figures = loads.putObject(measured.name());
      measured.figures().forEach(figure -> figures.put(figure.name(), figure.value()));
    }
    return root;
  }

  private static void print(Console console, Load.Case measured) {
    console.out().println(measured.name());
    for (Load.Figure figure : measured.figures()) {
      console
          .out()
          .println(String.format(Locale.ROOT, "  %-24s %.4g", figure.name(), figure.value()));
    }
  }
}
