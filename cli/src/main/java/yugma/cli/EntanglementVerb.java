// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import yugma.evidence.closedform.FormulaPoint;
import yugma.evidence.closedform.FormulaTable;
import yugma.evidence.closedform.Sample;
import yugma.evidence.published.Comparison;
import yugma.evidence.published.Published;
import yugma.evidence.published.PublishedTable;
import yugma.evidence.published.Standing;
import yugma.evidence.published.Verdict;
import yugma.kernel.random.SeededStreams;
import yugma.report.json.ResultJson;

/// `yugma evidence entanglement`.
@Command(
    name = "entanglement",
    description = {
      "Golden values of entanglement networks beside our closed forms and simulations, then",
      "published experiments beside ours from presets. A closed form that misses its printed value",
      "or its simulation by more than three standard deviations gives exit 4, and so does a value",
      "that is not reproduced without a reason."
    })
final class EntanglementVerb implements Verb {
  enum Format {
    table,
    json
  }

  private static final String FORMULAS = "%-4s %-74s %-11s %-12s %-31s %s%s";
  private static final String PUBLISHED = "%-17s %-68s %-15s %-10s %-10s %-15s %s";

  private static final String FORMULA_HEADER =
      FORMULAS.formatted(
          "row", "golden value", "printed", "closed form", "simulated, 3 sigma", "off by", "");
  private static final String PUBLISHED_HEADER =
      PUBLISHED.formatted(
          "work", "published value", "published", "ours", "simulated", "verdict", "preset");

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "Of each golden value, some take more (default 100000: about a minute).")
  private int samples = 100_000;

  @Option(
      names = "--pairs",
      paramLabel = "N",
      description = "Simulated for each published value (default 2000).")
  private int pairs = 2_000;

  @Option(names = "--seed", paramLabel = "S", description = "Of what is drawn (default 1).")
  private long seed = 1;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default table).")
  private Format format = Format.table;

  @Override
  public int run(Console console) {
    check("--samples", samples, 1_000, 2_000_000);
    check("--pairs", pairs, 10, 1_000_000);
    List<FormulaPoint> formulas = new ArrayList<>();
    List<Comparison> published = new ArrayList<>();
    Interrupt.listen();
    Interrupt.during(() -> measure(console, formulas, published), () -> {});
    if (format == Format.json) {
      console.out().print(ResultJson.text(json(formulas, published)));
    }
    if (published.size() < PublishedTable.size()) {
      return Interrupt.exitCode();
    }
    boolean agrees =
        formulas.stream().allMatch(FormulaPoint::agrees)
            && published.stream().allMatch(Comparison::isInOrder);
    return agrees ? Exit.OK : Exit.GOALS_NOT_MET;
  }

  private static void check(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new UsageException(
          "%s is %d, must lie in %d to %d".formatted(option, value, least, most));
    }
  }

  private void measure(Console console, List<FormulaPoint> formulas, List<Comparison> published) {
    SeededStreams streams = new SeededStreams(seed);
    line(console, FORMULA_HEADER);
    FormulaTable.measure(
        samples,
        streams.part("closed forms"),
        point -> {
          formulas.add(point);
          told(console, row(point), formulas.size());
          return !Interrupt.wasHeard();
        });
    if (!Interrupt.wasHeard()) {
      compare(console, streams.part("published"), published);
    }
  }

  private void compare(Console console, SeededStreams streams, List<Comparison> published) {
    line(console, "");
    line(console, PUBLISHED_HEADER);
    PublishedTable.measure(
        pairs,
        streams,
        comparison -> {
          published.add(comparison);
          told(console, row(comparison), FormulaTable.size() + published.size());
          return !Interrupt.wasHeard();
        });
    if (published.size() == PublishedTable.size()) {
      line(console, summary(published));
    }
  }

  private void line(Console console, String text) {
    if (format == Format.table) {
      console.out().println(text.stripTrailing());
      console.out().flush();
    }
  }

  private void told(Console console, String row, int done) {
    if (format == Format.json) {
      console
          .err()
          .println(done + " of " + (FormulaTable.size() + PublishedTable.size()) + " rows");
    } else {
      line(console, row);
    }
  }

  private static String row(FormulaPoint point) {
    return FORMULAS.formatted(
        point.row(),
        point.what(),
        point.printed().orElse("-"),
        digits(point.closedForm()),
        point.simulated().map(it -> digits(it.low()) + " to " + digits(it.high())).orElse("-"),
        point
            .simulated()
            .map(it -> String.format(Locale.ROOT, "%.1f sigma", it.sigmas(point.closedForm())))
            .orElse(""),
        point.agrees() ? point.by().map(by -> ", " + by).orElse("") : "  DIFFERS");
  }

  private static String row(Comparison row) {
    Published it = row.published();
    String line =
        PUBLISHED.formatted(
            it.work(),
            it.what(),
            it.value() + it.error().map(error -> " ± " + error).orElse(""),
            digits(row.closedForm()),
            digits(row.simulated()),
            row.verdict().words(),
            row.preset());
    String standing =
        row.standing() == Standing.COUNTS ? "" : ", does not count: " + row.standing().words();
    String why = row.reason().map(reason -> "\n    because " + reason).orElse("");
    return line + standing + (row.isInOrder() ? "" : "  DIFFERS") + why;
  }

  private static String digits(OptionalDouble value) {
    return value.isPresent() ? digits(value.getAsDouble()) : "-";
  }

  private static String digits(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }

  private static String summary(List<Comparison> rows) {
    List<Comparison> counted =
        rows.stream().filter(row -> row.standing() == Standing.COUNTS).toList();
    return "%d works count, with %d values: %d reproduced, %d within a factor of 1.5, %d not"
        .formatted(
            PublishedTable.works(rows),
            counted.size(),
            count(counted, Verdict.REPRODUCED),
            count(counted, Verdict.WITHIN),
            count(counted, Verdict.NOT_REPRODUCED));
  }

  private static long count(List<Comparison> rows, Verdict verdict) {
    return rows.stream().filter(row -> row.verdict() == verdict).count();
  }

  private static ObjectNode json(List<FormulaPoint> formulas, List<Comparison> published) {
    ObjectNode top = JsonNodeFactory.instance.objectNode().put("yugma_entanglement", 1);
    ArrayNode golden = top.putArray("golden_values");
    formulas.forEach(point -> json(point, golden.addObject()));
    ArrayNode works = top.putArray("published");
    published.forEach(row -> json(row, works.addObject()));
    return top.put("works_that_count", PublishedTable.works(published));
  }

  private static void json(FormulaPoint point, ObjectNode node) {
    node.put("row", point.row()).put("what", point.what());
    put(node, "printed", point.printed());
    node.put("closed_form", point.closedForm());
    put(node, "simulated_by", point.by());
    node.putNull("simulated");
    point.simulated().ifPresent(sample -> json(sample, node.putObject("simulated")));
    node.put("agrees", point.agrees());
  }

  private static void json(Sample sample, ObjectNode node) {
    node.put("mean", sample.mean()).put("low", sample.low());
    node.put("high", sample.high()).put("n", sample.draws());
  }

  private static void json(Comparison row, ObjectNode node) {
    Published it = row.published();
    node.put("work", it.work()).put("what", it.what()).put("published", it.number());
    node.put("published_error", it.reach()).put("error_is_printed", it.error().isPresent());
    node.put("source", it.source()).put("standing", row.standing().name().toLowerCase(Locale.ROOT));
    node.put("preset", row.preset());
    ArrayNode settings = node.putArray("settings");
    row.settings().forEach(settings::add);
    put(node, "closed_form", row.closedForm());
    put(node, "simulated", row.simulated());
    node.put("ratio", row.ratio()).put("verdict", row.verdict().name().toLowerCase(Locale.ROOT));
    put(node, "reason", row.reason());
    node.put("in_order", row.isInOrder());
  }

  private static void put(ObjectNode node, String name, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(name, value.getAsDouble());
    } else {
      node.putNull(name);
    }
  }

  private static void put(ObjectNode node, String name, Optional<String> text) {
    node.putNull(name);
    text.ifPresent(it -> node.put(name, it));
  }
}
