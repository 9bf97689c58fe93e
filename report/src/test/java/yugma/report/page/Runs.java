// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import yugma.kernel.journal.Journal;
import yugma.network.link.Ahead;
import yugma.network.run.NetworkRun;
import yugma.network.run.Progress;
import yugma.network.scenario.Reading;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;
import yugma.report.json.Metric;
import yugma.report.json.ResultJson;
import yugma.report.messages.Language;
import yugma.report.messages.Speech;

/// Real runs of scenarios of the catalog, each made once.
public record Runs(Reading reading, JsonNode result) {
  private static final Map<List<String>, Runs> MADE = new ConcurrentHashMap<>();

  /// The main example in eight hours: an attack, a cut, a recorder, demands that wait and demands
  /// that are refused.
  public static Runs bank() {
    return of(
        "swiss-bank-singapore",
        "run.detail=rates",
        "run.sim_time=8h",
        "events.1.until=4h",
        "events.2.at=5h",
        "events.2.until=6h",
        "events.3.at=6h",
        "events.3.until=7h");
  }

  /// One link, tapped half-way.
  public static Runs twoBanks() {
    return of(
        "two-banks", "run.detail=rates", "run.sim_time=8s", "events.0.at=4s", "events.0.until=6s");
  }

  public static Runs of(String scenario, String... sets) {
    List<String> key = new ArrayList<>(List.of(sets));
    key.addFirst(scenario);
    return MADE.computeIfAbsent(key, _ -> run(scenario, List.of(sets)));
  }

  private static Runs run(String name, List<String> sets) {
    try (Ahead none = new Ahead(0)) {
      Reading reading = ScenarioReader.read(name, sets);
      NetworkRun run = new NetworkRun(reading.scenario(), Journal.off(), none);
      run.run(Progress.NONE);
      var result = run.result("0.0.1");
      var goals = Metric.judge(reading.scenario().goals(), ResultJson.tree(result));
      return new Runs(reading, ResultJson.tree(result.withGoals(goals)));
    } catch (ScenarioException e) {
      throw new IllegalStateException("" + e.problems(), e);
    }
  }

  public String page(Language language) {
    return ReportPage.of(result, reading, Speech.of(language));
  }

  /// The page without markup and with plain blanks, for looking for words.
  public String words(Language language) {
    return page(language)
        .replaceAll("(?s)<style>.*?</style>", "")
        .replaceAll("<[^>]*>", " ")
        .replace('\u00a0', ' ')
        .replaceAll("\\s+", " ");
  }
}
