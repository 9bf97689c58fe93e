// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import yugma.evidence.codes.MemoryPoint;
import yugma.evidence.codes.MemoryTable;
import yugma.kernel.random.SeededStreams;
import yugma.report.json.ResultJson;

/// `yugma evidence codes`.
@Command(
    name = "codes",
    description = {
      "How often surface and repetition codes fail, decoded by matching and by union-find,",
      "beside what Stim and PyMatching measured; a row off by more than three standard deviations",
      "gives exit 4."
    })
final class CodesVerb implements Verb {
  enum Format {
    table,
    json
  }

  private static final String HEADER =
      "code        distance  noise    errors a shot  reference  off by    union-find";

  @Option(names = "--shots", paramLabel = "N", description = "Of each row (default 200000).")
  private int shots = 200_000;

  @Option(names = "--seed", paramLabel = "S", description = "Of what is drawn (default 1).")
  private long seed = 1;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default table).")
  private Format format = Format.table;

  @Override
  public int run(Console console) {
    if (shots < 1 || shots > 100_000_000) {
      throw new UsageException("--shots is " + shots + ", must lie in 1 to 100000000");
    }
    if (format == Format.table) {
      console.out().println(HEADER);
    }
    List<MemoryPoint> points = new ArrayList<>();
    Interrupt.listen();
    Interrupt.during(
        () ->
            MemoryTable.measure(
                shots,
                new SeededStreams(seed),
                point -> {
                  points.add(point);
                  told(console, point, points.size());
                  return !Interrupt.wasHeard();
                }),
        () -> {});
    if (format == Format.json) {
      console.out().print(ResultJson.text(json(points)));
    }
    if (points.size() < MemoryTable.size()) {
      return Interrupt.exitCode();
    }
    return points.stream().allMatch(MemoryPoint::agrees) ? Exit.OK : Exit.GOALS_NOT_MET;
  }

  private void told(Console console, MemoryPoint point, int done) {
    if (format == Format.json) {
      console.err().println(done + " of " + MemoryTable.size() + " rows");
      return;
    }
    double off = Math.abs(point.rate() - point.reference()) / point.sigma();
    console
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%-10s  %8d  %-7s  %13.3g  %9.3g  %.1f sigma  x %.2f%s",
                point.memory(),
                point.distance(),
                point.noise(),
                point.rate(),
                point.reference(),
                off,
                point.unionFindRatio(),
                point.agrees() ? "" : "  DIFFERS"));
    console.out().flush();
  }

  private ArrayNode json(List<MemoryPoint> points) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (MemoryPoint point : points) {
      rows.addObject()
          .put("code", point.memory())
          .put("distance", point.distance())
          .put("noise", point.noise())
          .put("shots", point.shots())
          .put("matching_errors", point.matchingErrors())
          .put("union_find_errors", point.unionFindErrors())
          .put("reference_errors_per_shot", point.reference())
          .put("sigma", point.sigma())
          .put("agrees", point.agrees());
    }
    return rows;
  }
}
