// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yugma.report.compare.Comparison;
import yugma.report.compare.Side;
import yugma.report.json.ResultJson;
import yugma.report.table.ComparisonCsv;
import yugma.report.table.ComparisonTable;

/// `yugma compare`: two results side by side.
@Command(
    name = "compare",
    description = "Compare two results, and test which differences are more than chance.",
    footer = {
      "",
      "Means of several runs are tested by Welch's t, the QBER of two single runs by",
      "Fisher's exact test of their errors; p-values are corrected by Holm.",
    })
final class CompareVerb implements Verb {
  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "A folder that `yugma run` wrote, or its result.json.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "Another.")
  private String second = "";

  @Option(
      names = "--metric",
      paramLabel = "PATH",
      description =
          "Compare only this number, or all below it; may be repeated (default: all numbers).")
  private List<String> metrics = List.of();

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default table).")
  private RunVerb.Format format = RunVerb.Format.table;

  @Option(
      names = "--fail-on-difference",
      description = "Exit with 4 when a number differs, unless a test puts it down to chance.")
  private boolean failOnDifference;

  @Override
  public int run(Console console) throws IOException {
    Comparison comparison = Comparison.of(side("A", first), side("B", second), this::isWanted);
    if (comparison.metrics().isEmpty()) {
      throw new UsageException("the two results have no such number in common");
    }
    switch (format) {
      case json -> console.out().print(ResultJson.text(ResultJson.tree(comparison)));
      case csv -> console.out().print(ComparisonCsv.of(comparison));
      case table -> console.out().print(ComparisonTable.of(comparison));
    }
    return failOnDifference && comparison.differs() ? Exit.GOALS_NOT_MET : Exit.OK;
  }

  private boolean isWanted(String path) {
    return metrics.isEmpty()
        || metrics.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "."));
  }

  private static Side side(String name, String given) throws IOException {
    try {
      return Side.read(Path.of(given));
    } catch (InvalidPathException e) {
      throw new UsageException(name + " is no path: " + e.getMessage());
    }
  }
}
