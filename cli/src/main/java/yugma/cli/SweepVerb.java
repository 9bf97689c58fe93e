// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yugma.network.catalog.Catalog;
import yugma.network.catalog.Entry;
import yugma.network.catalog.Kind;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;
import yugma.report.messages.ProblemText;
import yugma.report.sweep.Axes;
import yugma.report.sweep.Plan;
import yugma.report.sweep.PointProblem;
import yugma.report.sweep.Sweep;
import yugma.report.sweep.SweepException;
import yugma.report.sweep.SweepFolder;
import yugma.report.sweep.SweepRun;
import yugma.report.table.SweepTable;

/// `yugma sweep`: runs a scenario over a grid of its values.
@Command(
    name = "sweep",
    description = "Simulate a scenario at every point of a grid of its values.",
    footer = {
      "",
      "PATH=FROM:TO:STEP counts from one number to another, both ends included;",
      "PATH=VALUE,VALUE,… lists numbers, times, words. Several --over make a grid,",
      "of which the first varies slowest. Every point is checked before any is run.",
    })
final class SweepVerb implements Verb {
  /// Problems that are printed.
  private static final int SHOWN = 10;

  @Parameters(paramLabel = "NAME_OR_FILE", description = "A scenario of the catalog, or a file.")
  private String scenario = "";

  @Option(
      names = "--over",
      paramLabel = "PATH=VALUES",
      required = true,
      description = "A value to vary, as in --over links.a-b.length_km=10:50:10; may be repeated.")
  private List<String> overs = List.of();

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Change a value at all points; may be repeated.")
  private List<String> sets = List.of();

  @Option(
      names = "--metric",
      paramLabel = "PATH",
      description =
          "A number of result.json to keep; may be repeated (default: key rate and QBER of links,"
              + " rate, latency and waiting bits of demands).")
  private List<String> metrics = List.of();

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "Run each point under N seeds and give means with 95 %% intervals (default 1).")
  private int runs = 1;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Runs at a time (default: one for each core); changes nothing but the time.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the points; must not exist (default: runs/NAME-sweep-1, -2, …).")
  private String out = "";

  @Option(names = "--resume", description = "Go on with the sweep in --out that was stopped.")
  private boolean resume;

  @Option(
      names = "--detail",
      description = "${COMPLETION-CANDIDATES} (default: what the scenario says).")
  private RunVerb.@Nullable DetailName detail;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default table).")
  private RunVerb.Format format = RunVerb.Format.table;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public LanguageOption language() {
    return language;
  }

  @Override
  public int run(Console console) throws ScenarioException, IOException {
    RunVerb.check("--runs", runs, 100_000);
    RunVerb.check("--jobs", jobs, 1_024);
    if (resume && out.isEmpty()) {
      throw new UsageException("--resume needs --out DIR, the folder to go on with");
    }
    Plan.Check checked;
    try {
      checked = check(console, sweep());
    } catch (SweepException e) {
      throw new UsageException("" + e.getMessage());
    }
    return switch (checked) {
      case Plan.Check.Refused refused -> refuse(console, refused);
      case Plan.Check.Passed passed -> {
        tell(console, passed.warnings());
        yield simulate(console, passed.plan());
      }
    };
  }

  private Plan.Check check(Console console, Sweep sweep) {
    int points = sweep.axes().count();
    try (PointsLine progress = new PointsLine(console, "points checked", 0, points)) {
      return Plan.check(sweep, metrics, progress::at);
    }
  }

  private Sweep sweep() throws ScenarioException {
    List<String> changes = new ArrayList<>(sets);
    if (detail != null) {
      changes.add("run.detail=" + detail.name().toLowerCase(Locale.ROOT));
    }
    String file = Catalog.find(Kind.SCENARIO, scenario).map(Entry::fileName).orElse(scenario);
    Axes axes = Axes.of(overs);
    return new Sweep(file, text(changes, axes), changes, axes, runs, VersionVerb.YUGMA);
  }

  /// The text of the file, of which the axes may supply what it lacks.
  private String text(List<String> changes, Axes axes) throws ScenarioException {
    try {
      return ScenarioReader.read(scenario, changes).text();
    } catch (ScenarioException e) {
      if (e.isUsage()) {
        throw e;
      }
      changes = new ArrayList<>(changes);
      changes.addAll(axes.point(0).sets());
      return ScenarioReader.read(scenario, changes).text();
    }
  }

  private int refuse(Console console, Plan.Check.Refused refused) {
    tell(console, refused.errors());
    console
        .err()
        .println(
            refused.points()
                + (refused.points() == 1 ? " point" : " points")
                + " cannot be run. Nothing was run. `yugma explain "
                + refused.errors().getFirst().problem().code().id()
                + "` says more.");
    return Exit.INVALID_SCENARIO;
  }

  private void tell(Console console, List<PointProblem> all) {
    ProblemText text = new ProblemText(language.in(console.environment()));
    for (PointProblem one : all.subList(0, Math.min(SHOWN, all.size()))) {
      String others = one.points() == 1 ? "" : " and " + (one.points() - 1) + " more";
      console.err().print(text.of(one.problem()));
      console.err().println("      at " + one.point() + others);
    }
    if (all.size() > SHOWN) {
      console.err().println("and " + (all.size() - SHOWN) + " more problems.");
    }
  }

  private int simulate(Console console, Plan plan) throws IOException {
    Interrupt.listen();
    SweepFolder folder = folder(plan);
    try (folder;
        PointsLine progress =
            new PointsLine(console, "points", folder.finished(), plan.digests().size())) {
      SweepRun run = new SweepRun(plan, jobs);
      Interrupt.during(() -> finish(run, folder, progress), run::stop);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    print(console, folder, plan);
    if (folder.finished() < plan.digests().size()) {
      return Interrupt.exitCode();
    }
    return folder.isMissingGoals() ? Exit.GOALS_NOT_MET : Exit.OK;
  }

  private static void finish(SweepRun run, SweepFolder folder, PointsLine progress) {
    try {
      run.run(
          folder.finished(),
          point -> {
            folder.add(point);
            progress.at(folder.finished());
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SweepFolder folder(Plan plan) throws IOException {
    try {
      if (out.isEmpty()) {
        return SweepFolder.next(Path.of("runs"), plan);
      }
      Path place = Path.of(out);
      return resume ? SweepFolder.resume(place, plan) : SweepFolder.begin(place, plan);
    } catch (InvalidPathException e) {
      throw new UsageException("--out is no path: " + e.getMessage());
    }
  }

  private void print(Console console, SweepFolder folder, Plan plan) throws IOException {
    switch (format) {
      case json -> console.out().print(Files.readString(folder.place().resolve(SweepFolder.LINES)));
      case csv -> console.out().print(Files.readString(folder.place().resolve(SweepFolder.CSV)));
      case table -> {
        console.out().print(SweepTable.of(plan, folder.points(SweepTable.MOST), folder.finished()));
        console.out().println();
        console.out().println("results in " + folder.place());
      }
    }
  }
}
