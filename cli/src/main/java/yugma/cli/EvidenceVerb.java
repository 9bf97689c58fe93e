// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import yugma.evidence.detection.DetectionCurve;
import yugma.evidence.detection.DetectionPoint;
import yugma.network.scenario.Attack;
import yugma.network.scenario.Link;
import yugma.network.scenario.QkdLink;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;
import yugma.report.json.ResultJson;

/// `yugma evidence`: closed forms beside simulations.
@Command(
    name = "evidence",
    description = "Show closed forms beside simulations.",
    subcommands = {
      EvidenceVerb.Detection.class,
      CodesVerb.class,
      EntanglementVerb.class,
      CrashVerb.class
    })
final class EvidenceVerb {
  private EvidenceVerb() {}

  /// `yugma evidence detection`.
  @Command(
      name = "detection",
      description = {
        "How surely and how soon an eavesdropper is noticed.",
        "Prints the probability that a block raises an alarm, by closed form and by simulation,",
        "against the fraction of pulses that she takes and the size of the blocks."
      })
  static final class Detection implements Verb {
    enum Format {
      table,
      json,
      csv
    }

    @Option(
        names = "--scenario",
        paramLabel = "NAME_OR_FILE",
        description = "Whose first attacked link is used (default two-banks).")
    private String scenario = "two-banks";

    @Option(
        names = "--fractions",
        split = ",",
        paramLabel = "F",
        description = "Fractions of pulses taken (default 0 to 0.25).")
    private List<Double> fractions =
        List.of(0.0, 0.001, 0.002, 0.003, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25);

    @Option(
        names = "--block-bits",
        split = ",",
        paramLabel = "N",
        description = "Sizes of blocks (default 3e5, 1e6 and 3e6).")
    private List<Double> blockBits = List.of(3e5, 1e6, 3e6);

    @Option(
        names = "--trials",
        paramLabel = "N",
        description = "Simulated blocks for each point (default 100).")
    private int trials = 100;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default table).")
    private Format format = Format.table;

    @Override
    public int run(Console console) throws ScenarioException {
      check();
      DetectionCurve curve = curve(ScenarioReader.read(scenario, List.of()).scenario());
      List<DetectionPoint> points = new ArrayList<>();
      Interrupt.listen();
      for (double bits : blockBits) {
        for (double fraction : fractions) {
          if (!Interrupt.wasHeard()) {
            points.add(curve.at(fraction, (int) bits, trials));
          }
        }
      }
      print(console, points);
      return Interrupt.wasHeard() ? Interrupt.exitCode() : Exit.OK;
    }

    private void check() {
      for (double fraction : fractions) {
        if (!(fraction >= 0 && fraction <= 1)) {
          throw new UsageException("--fractions has " + fraction + ", must lie in 0 to 1");
        }
      }
      for (double bits : blockBits) {
        if (!(bits >= 1e3 && bits <= 1e8)) {
          throw new UsageException("--block-bits has " + bits + ", must lie in 1e3 to 1e8");
        }
      }
      if (trials < 1 || trials > 1_000_000) {
        throw new UsageException("--trials is " + trials + ", must lie in 1 to 1000000");
      }
    }

    private static DetectionCurve curve(Scenario scenario) {
      if (scenario.happenings().attacks().isEmpty()) {
        throw new UsageException("scenario " + scenario.name() + " has no attack to detect");
      }
      Attack attack = scenario.happenings().attacks().getFirst();
      Link link = scenario.links().get(attack.link());
      QkdLink qkd = scenario.qkd().get(attack.link());
      if (link == null || qkd == null) {
        throw new UsageException("link " + attack.link() + " makes no key");
      }
      return new DetectionCurve(link, qkd, attack.device(), scenario.run().seed());
    }

    private void print(Console console, List<DetectionPoint> points) {
      switch (format) {
        case json -> {
          ArrayNode list = JsonNodeFactory.instance.arrayNode();
          points.forEach(point -> list.add(ResultJson.tree(point)));
          console
              .out()
              .print(
                  ResultJson.text(
                      JsonNodeFactory.instance
                          .objectNode()
                          .put("yugma_detection", 1)
                          .set("points", list)));
        }
        case csv -> {
          console
              .out()
              .println(
                  "block_bits,fraction,block_time_s,closed_form,simulated,low,high,seconds_to_99_percent,key_bits");
          points.forEach(point -> console.out().println(line(point, "%d,%s,%s,%s,%s,%s,%s,%s,%d")));
        }
        case table -> printTable(console, points);
      }
    }

    private static void printTable(Console console, List<DetectionPoint> points) {
      console
          .out()
          .println(
              """
              probability that a block raises an alarm (simulated: exact 95 % interval)
              block bits  fraction   block s  closed form  simulated  interval         99 % sure after s*  key bits""");
      String pattern = "%10d  %8s  %8.4f  %11.4f  %9.4f  %.4f to %.4f  %18.4g  %8d";
      points.forEach(point -> console.out().println(line(point, pattern)));
      console
          .out()
          .println(
              """
              * if every block met a watch that was just commissioned; one that has taken weakly tapped
                blocks for normal is slower. What she learns of blocks that give key, the proof bounds.
              Simulated blocks of up to 400,000 bits are drawn click by click, larger ones as counts.""");
    }

    private static String line(DetectionPoint p, String pattern) {
      return String.format(
          Locale.ROOT,
          pattern,
          p.blockBits(),
          p.fraction(),
          p.blockTimeS(),
          p.closedForm(),
          p.alarms() / (double) p.trials(),
          p.low(),
          p.high(),
          p.secondsToNinetyNine().orElse(Double.POSITIVE_INFINITY),
          p.keyBits());
    }
  }
}
