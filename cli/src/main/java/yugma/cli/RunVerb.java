// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yugma.kernel.journal.Journal;
import yugma.network.analytic.Forecast;
import yugma.network.scenario.Engine;
import yugma.network.scenario.Reading;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;
import yugma.report.json.JournalLines;
import yugma.report.json.ResultJson;
import yugma.report.messages.Phrases;
import yugma.report.messages.ProblemText;
import yugma.report.messages.Speech;
import yugma.report.messages.ValueTable;
import yugma.report.page.ReportPage;
import yugma.report.runs.RunFolder;
import yugma.report.table.ForecastTable;
import yugma.report.table.ResultCsv;
import yugma.report.table.ResultTable;
import yugma.report.table.SummaryTable;

/// `yugma run`: simulates a scenario.
@Command(name = "run", description = "Simulate a scenario.")
final class RunVerb implements Verb {
  enum Format {
    table,
    json,
    csv
  }

  enum EngineName {
    event,
    analytic,
    both
  }

  enum DetailName {
    auto,
    photons,
    rates,
    pulses
  }

  @Parameters(paramLabel = "NAME_OR_FILE", description = "A scenario of the catalog, or a file.")
  private String scenario = "";

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Change a value first, as in --set run.seed=7; may be repeated.")
  private List<String> sets = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the results; must not exist (default: runs/NAME-1, -2, …).")
  private String out = "";

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "Run under N seeds and give means with 95 %% intervals (default 1).")
  private int runs = 1;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Runs at a time (default: one for each core).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Cores a run may use (default: all); changes nothing but the time.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--engine",
      description = {
        "${COMPLETION-CANDIDATES} (default: what the scenario says).",
        "analytic gives closed forms in a moment and writes nothing; both holds the simulation"
            + " against them and exits with 4 where they differ."
      })
  private @Nullable EngineName engine;

  @Option(
      names = "--detail",
      description = "${COMPLETION-CANDIDATES} (default: what the scenario says).")
  private @Nullable DetailName detail;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default table).")
  private Format format = Format.table;

  @Option(
      names = "--explain-defaults",
      description = "Print every value with where it comes from, and run nothing.")
  private boolean explainDefaults;

  @Option(
      names = "--journal",
      description = "Write journal.jsonl too: all that happened, one JSON object a line.")
  private boolean journal;

  @Option(names = "--fail-on-alarm", description = "Exit with 5 when an alarm was raised.")
  private boolean failOnAlarm;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public LanguageOption language() {
    return language;
  }

  @Override
  public int run(Console console) throws ScenarioException, IOException {
    check("--runs", runs, 100_000);
    check("--jobs", jobs, 1_024);
    check("--threads", threads, 1_024);
    List<String> changes = new ArrayList<>(sets);
    if (detail != null) {
      changes.add("run.detail=" + detail.name().toLowerCase(Locale.ROOT));
    }
    if (engine != null) {
      changes.add("run.engine=" + engine.name());
    }
    Reading reading = ScenarioReader.read(scenario, changes);
    Speech speech = language.in(console.environment());
    ProblemText text = new ProblemText(speech);
    reading.warnings().forEach(problem -> console.err().print(text.of(problem)));
    if (explainDefaults) {
      console.out().print(ValueTable.of(reading.values(), speech));
      return Exit.OK;
    }
    return reading.scenario().run().engine() == Engine.ANALYTIC
        ? forecast(console, reading.scenario(), speech)
        : simulate(console, reading, changes);
  }

  private int forecast(Console console, Scenario scenario, Speech speech) {
    if (!out.isEmpty() || runs > 1 || journal || format == Format.csv) {
      throw new UsageException(
          "--engine analytic simulates nothing: leave out --out, --runs, --journal and --format csv");
    }
    Forecast forecast = Forecast.of(scenario);
    console
        .out()
        .print(
            format == Format.json
                ? ResultJson.text(ResultJson.tree(forecast))
                : ForecastTable.of(scenario.name(), forecast, speech));
    return Exit.OK;
  }

  private int simulate(Console console, Reading reading, List<String> changes) throws IOException {
    byte[] given = reading.text().getBytes(StandardCharsets.UTF_8);
    if (reading.scenario().run().engine() == Engine.BOTH && runs > 1) {
      throw new UsageException("--engine both is of a single run, not of --runs " + runs);
    }
    RunJob job = new RunJob(reading.scenario(), runs, jobs, threads, journal());
    Instant started = Instant.now();
    Speech speech = language.in(console.environment());
    Interrupt.listen();
    try (RunFolder folder = folder(job)) {
      RunJob.Outcome outcome = withProgress(console, speech.phrases(), job);
      if (journal) {
        write(job.journal(), folder);
      }
      folder.write(RunFiles.REPORT, ReportPage.of(outcome.tree(), reading, speech));
      RunFiles.write(folder, given, changes, job, outcome, started);
      print(console, speech, outcome, folder.place());
      return exit(outcome);
    }
  }

  private Journal journal() {
    if (journal && runs > 1) {
      throw new UsageException("--journal is of a single run, not of --runs " + runs);
    }
    return journal ? Journal.inMemory() : Journal.off();
  }

  private static void write(Journal journal, RunFolder folder) throws IOException {
    StringBuilder lines = new StringBuilder();
    journal.forEach(line -> lines.append(JournalLines.of(line)).append('\n'));
    folder.write(RunFiles.JOURNAL, lines.toString());
  }

  private static RunJob.Outcome withProgress(Console console, Phrases phrases, RunJob job) {
    try (ProgressLine progress = new ProgressLine(console, phrases)) {
      return job.run(progress);
    }
  }

  private RunFolder folder(RunJob job) throws IOException {
    try {
      return out.isEmpty()
          ? RunFolder.next(Path.of("runs"), job.scenario().name())
          : RunFolder.at(Path.of(out));
    } catch (InvalidPathException e) {
      throw new UsageException("--out is no path: " + e.getMessage());
    }
  }

  private void print(Console console, Speech speech, RunJob.Outcome outcome, Path place) {
    switch (format) {
      case json -> console.out().print(ResultJson.text(outcome.tree()));
      case csv -> console.out().print(ResultCsv.of(outcome.tree()));
      case table -> {
        console
            .out()
            .print(
                outcome.results().size() == 1
                    ? ResultTable.of(outcome.results().getFirst(), speech)
                    : SummaryTable.of(outcome.tree(), speech));
        outcome
            .agreements()
            .ifPresent(found -> console.out().print(ForecastTable.of(found, speech)));
        console.out().println();
        console.out().println(speech.phrases().text("cli.results_in", Map.of("place", "" + place)));
      }
    }
  }

  private int exit(RunJob.Outcome outcome) {
    if (Interrupt.wasHeard()) {
      return Interrupt.exitCode();
    }
    if (failOnAlarm && outcome.hasAlarms()) {
      return Exit.SECURITY_ABORT;
    }
    return outcome.meetsGoals() && outcome.agrees() ? Exit.OK : Exit.GOALS_NOT_MET;
  }

  static void check(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new UsageException(option + " is " + value + ", must lie in 1 to " + most);
    }
  }
}
