// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import yugma.entanglement.analytic.Interval;
import yugma.network.analytic.Agreement;
import yugma.network.analytic.Forecast;
import yugma.network.analytic.Forecast.KeyForecast;
import yugma.network.analytic.Forecast.PairForecast;
import yugma.network.analytic.Forecast.RequestForecast;
import yugma.report.messages.Figures;
import yugma.report.messages.Phrases;
import yugma.report.messages.Speech;

/// What closed forms say of a scenario, for a terminal; or whether a simulation agrees with them.
public final class ForecastTable {
  private static final List<String> KEYS = List.of("link", "skr", "qber", "asymptotic", "plob");
  private static final List<String> PAIRS =
      List.of("link", "pair_rate_slot", "fidelity", "success", "period");
  private static final List<String> REQUESTS =
      List.of("request", "pair_rate", "fidelity", "light_floor", "path");
  private static final List<String> AGREEMENTS =
      List.of("metric", "simulated", "at_least", "at_most", "agrees");

  private final Phrases phrases;
  private final Figures figures;
  private final List<String> lines = new ArrayList<>();

  private ForecastTable(Speech speech) {
    this.phrases = speech.phrases();
    this.figures = speech.figures();
  }

  /// A scenario by closed forms.
  ///
  /// @param name of the scenario
  public static String of(String name, Forecast forecast, Speech speech) {
    ForecastTable table = new ForecastTable(speech);
    table.lines.add(table.phrases.text("forecast.head", Map.of("name", name)));
    List<List<String>> keys = new ArrayList<>();
    List<List<String>> pairs = new ArrayList<>();
    forecast
        .links()
        .forEach(
            (id, link) -> {
              link.qkd().ifPresent(qkd -> keys.add(table.keys(id, qkd)));
              link.entanglement().ifPresent(made -> pairs.add(table.pairs(id, made)));
            });
    List<List<String>> requests = new ArrayList<>();
    forecast.requests().forEach((id, request) -> requests.add(table.request(id, request)));
    table.section("forecast.keys", KEYS, keys);
    table.section("table.pair_links", PAIRS, pairs);
    table.section("forecast.requests", REQUESTS, requests);
    return String.join("\n", table.lines) + "\n";
  }

  /// Simulated figures beside the closed forms; those that differ come last, marked.
  public static String of(List<Agreement> agreements, Speech speech) {
    ForecastTable table = new ForecastTable(speech);
    List<List<String>> rows = new ArrayList<>();
    for (boolean agrees : List.of(true, false)) {
      agreements.stream().filter(it -> it.agrees() == agrees).map(table::row).forEach(rows::add);
    }
    table.section("forecast.both", AGREEMENTS, rows);
    if (rows.isEmpty()) {
      table.lines.addAll(List.of("", table.phrases.text("forecast.none")));
    }
    return String.join("\n", table.lines) + "\n";
  }

  private void section(String title, List<String> columns, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<List<String>> all = new ArrayList<>();
    all.add(columns.stream().map(column -> phrases.text("table.column." + column)).toList());
    all.addAll(rows);
    lines.add("");
    lines.add(phrases.text(title));
    List<Integer> least = columns.stream().map(_ -> 9).toList();
    lines.addAll(Columns.lines(all, least, 1));
  }

  private List<String> keys(String id, KeyForecast said) {
    return List.of(
        id,
        figures.quantity(said.secretKeyRateBps(), "bit/s"),
        figures.percent(said.qber()),
        figures.quantity(said.asymptoticSecretKeyRateBps(), "bit/s"),
        said.plobBps().isPresent()
            ? figures.quantity(said.plobBps().getAsDouble(), "bit/s")
            : Figures.UNKNOWN);
  }

  private List<String> pairs(String id, PairForecast said) {
    return List.of(
        id,
        figures.quantity(said.rateHz(), "Hz"),
        figures.significant(said.fidelity(), 4),
        figures.significant(said.successProbability(), 3),
        figures.seconds(said.attemptPeriodS()));
  }

  private List<String> request(String id, RequestForecast said) {
    if (said.refused().isPresent()) {
      String unknown = Figures.UNKNOWN;
      return List.of(id, phrases.text("forecast.refused"), unknown, unknown, unknown);
    }
    Interval rate = said.rateHz();
    Interval fidelity = said.fidelity();
    return List.of(
        id,
        figures.quantity(rate.low(), "Hz") + " – " + figures.quantity(rate.high(), "Hz"),
        figures.significant(fidelity.low(), 4) + " – " + figures.significant(fidelity.high(), 4),
        said.lightFloorS().isPresent()
            ? figures.seconds(said.lightFloorS().getAsDouble())
            : Figures.UNKNOWN,
        String.join(", ", said.paths().stream().map(path -> String.join(" ", path)).toList()));
  }

  private List<String> row(Agreement one) {
    return List.of(
        one.metric(),
        figures.significant(one.simulated(), 5),
        figures.significant(one.low(), 5),
        figures.significant(one.high(), 5),
        phrases.text(one.agrees() ? "forecast.agrees" : "forecast.differs"));
  }
}
