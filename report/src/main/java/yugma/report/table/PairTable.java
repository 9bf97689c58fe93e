// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import yugma.network.result.DemandResult.Latency;
import yugma.network.result.LinkResult;
import yugma.network.result.PairsResult;
import yugma.network.result.RequestResult;
import yugma.report.messages.Figures;
import yugma.report.messages.PairRefusals;
import yugma.report.messages.Phrases;

/// Entangled pairs for a terminal: a line for each link that makes them, a few for each request.
final class PairTable {
  /// Of more links than these only those are listed that have made a pair.
  private static final int MOST_LINKS = 24;

  /// Of a path over more nodes than these only the ends are named.
  private static final int MOST_NODES = 12;

  private static final List<String> COLUMNS =
      List.of("link", "pairs", "pair_rate", "fidelity", "attempts", "success");
  private static final List<Integer> LEAST = List.of(4, 10, 12, 9, 14, 12);

  private final Phrases phrases;
  private final Figures figures;
  private final Labels labels;

  PairTable(Phrases phrases, Figures figures, Labels labels) {
    this.phrases = phrases;
    this.figures = figures;
    this.labels = labels;
  }

  /// The links that make pairs; nothing where there are none.
  List<String> links(Map<String, LinkResult> links) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS.stream().map(column -> phrases.text("table.column." + column)).toList());
    long all = links.values().stream().filter(link -> link.entanglement().isPresent()).count();
    links.forEach(
        (name, link) ->
            link.entanglement()
                .filter(made -> all <= MOST_LINKS || made.pairs() > 0)
                .ifPresent(made -> rows.add(cells(name, made))));
    if (all == 0) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("", phrases.text("table.pair_links")));
    lines.addAll(Columns.lines(rows, LEAST, 1));
    long idle = all - (rows.size() - 1);
    if (idle > 0) {
      lines.add("  " + phrases.text("table.idle_links", Map.of("n", figures.whole(idle))));
    }
    return lines;
  }

  private List<String> cells(String name, PairsResult made) {
    return List.of(
        name,
        figures.whole(made.pairs()),
        figures.quantity(made.rateHz(), "Hz"),
        fidelity(made.fidelity()),
        figures.whole(made.attempts()),
        figures.significant(made.successProbability(), 3));
  }

  private String fidelity(double fidelity) {
    return figures.significant(fidelity, 4);
  }

  List<String> request(String name, RequestResult request) {
    List<String> lines = new ArrayList<>(List.of("", head(name, request)));
    if (request.refused().isPresent()) {
      String why =
          new PairRefusals(phrases, figures, UnaryOperator.identity(), UnaryOperator.identity())
              .of(request.refused().get().reason(), request.refused().get().arguments());
      lines.add(labels.row("refused", why));
      binding(request, lines);
      return lines;
    }
    lines.add(labels.row("pairs", pairs(request)));
    request
        .fidelity()
        .ifPresent(
            fidelity ->
                lines.add(
                    labels.row(
                        "fidelity", text("table.fidelity", "fidelity", fidelity(fidelity)))));
    request.tests().ifPresent(tests -> lines.add(labels.row("tested", tested(tests))));
    request.latencyS().ifPresent(latency -> lines.add(labels.row("delay", delay(latency))));
    request
        .lightFloorS()
        .ifPresent(
            light -> lines.add(labels.more(text("table.light", "light", figures.seconds(light)))));
    if (request.expired() > 0) {
      String lost = text("table.expired", "n", figures.whole(request.expired()));
      lines.add(labels.row("expired", lost));
    }
    List<String> paths = request.paths().stream().map(this::path).toList();
    for (int i = 0; i < paths.size(); i++) {
      lines.add(i == 0 ? labels.row("paths", paths.get(i)) : labels.more(paths.get(i)));
    }
    binding(request, lines);
    return lines;
  }

  private String path(List<String> nodes) {
    return nodes.size() <= MOST_NODES
        ? String.join(" ", nodes)
        : phrases.text(
            "table.long_path",
            Map.of(
                "from",
                nodes.getFirst(),
                "to",
                nodes.getLast(),
                "n",
                figures.whole(nodes.size() - 2)));
  }

  private void binding(RequestResult request, List<String> lines) {
    BindingWords words = new BindingWords(phrases, figures);
    request.binding().ifPresent(binding -> rows("binding", words.what(binding), lines));
    request.binding().ifPresent(binding -> rows("lift", words.lift(binding), lines));
  }

  private void rows(String label, List<String> texts, List<String> lines) {
    for (int i = 0; i < texts.size(); i++) {
      lines.add(i == 0 ? labels.row(label, texts.get(i)) : labels.more(texts.get(i)));
    }
  }

  private String head(String name, RequestResult request) {
    return phrases.text(
        "table.request", Map.of("name", name, "from", request.from(), "to", request.to()));
  }

  private String pairs(RequestResult request) {
    String pairs = figures.whole(request.pairs());
    String rate = figures.quantity(request.rateHz(), "Hz");
    return request.askedPairs().isEmpty()
        ? phrases.text("table.pairs", Map.of("pairs", pairs, "rate", rate))
        : phrases.text(
            "table.pairs_of",
            Map.of(
                "pairs",
                pairs,
                "asked",
                figures.whole(request.askedPairs().getAsLong()),
                "rate",
                rate));
  }

  private String tested(RequestResult.Tests tests) {
    return phrases.text(
        "table.tested",
        Map.of(
            "fidelity", fidelity(tests.fidelity()),
            "low", fidelity(tests.low()),
            "high", fidelity(tests.high()),
            "n", figures.whole(tests.pairs())));
  }

  private String delay(Latency latency) {
    return phrases.text(
        "table.pair_delay",
        Map.of(
            "mean", figures.seconds(latency.mean()),
            "half", figures.seconds(latency.p50()),
            "most", figures.seconds(latency.p95()),
            "nearly", figures.seconds(latency.p99())));
  }

  private String text(String key, String name, String value) {
    return phrases.text(key, Map.of(name, value));
  }
}
