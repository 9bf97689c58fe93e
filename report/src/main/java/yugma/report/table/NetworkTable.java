// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yugma.network.result.DemandResult;
import yugma.network.result.DemandResult.PathsResult;
import yugma.network.result.LinkResult;
import yugma.network.result.QkdResult;
import yugma.report.messages.Figures;
import yugma.report.messages.Phrases;

/// Networks for a terminal: a line for each link, a few for each demand.
final class NetworkTable {
  private static final int MOST_PATHS = 4;
  private static final List<String> COLUMNS =
      List.of("link", "medium", "rate", "qber", "blocks", "no_key", "alarms", "stored");
  private static final List<Integer> LEAST = List.of(4, 8, 12, 8, 7, 7, 8, 14);

  private final Phrases phrases;
  private final Figures figures;
  private final Labels labels;

  NetworkTable(Phrases phrases, Figures figures, Labels labels) {
    this.phrases = phrases;
    this.figures = figures;
    this.labels = labels;
  }

  List<String> links(Map<String, LinkResult> links) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS.stream().map(column -> phrases.text("table.column." + column)).toList());
    links.forEach(
        (name, link) -> {
          if (link.qkd().isPresent()) {
            rows.add(cells(name, link));
          }
        });
    return Stream.concat(
            Stream.of("", phrases.text("table.links")), Columns.lines(rows, LEAST, 2).stream())
        .toList();
  }

  private List<String> cells(String name, LinkResult link) {
    QkdResult qkd = link.qkd().orElseThrow();
    long alarmed = qkd.alarms().stream().mapToInt(QkdResult.AlarmResult::block).distinct().count();
    return List.of(
        name,
        phrases.text("table.medium." + link.medium()),
        figures.quantity(qkd.secretKeyRateBps(), "bit/s"),
        qkd.qber().isPresent() ? figures.percent(qkd.qber()) : "-",
        figures.whole(qkd.blocks()),
        figures.whole(qkd.discardedBlocks()),
        figures.whole(alarmed),
        figures.whole(link.buffer().getLast().storedBits()));
  }

  List<String> demand(String name, DemandResult demand) {
    List<String> lines = new ArrayList<>(List.of("", head(name, demand)));
    String asked = figures.quantity(demand.askedBps(), "bit/s");
    lines.add(labels.row("use", phrases.text("table.use." + demand.use()) + ", " + asked));
    if (demand.refused().isPresent()) {
      String why = new RefusalWords(phrases).of(demand.refused().get());
      lines.add(labels.row("refused", why));
      return lines;
    }
    lines.add(labels.row("delivered", delivered(demand)));
    demand.latencyS().ifPresent(latency -> lines.add(labels.row("delay", delay(latency, demand))));
    lines.add(
        labels.row("waited", text("table.waited", "time", figures.seconds(demand.waitingS()))));
    demand.hoursLeft().ifPresent(hours -> lines.add(labels.row("stores_last", storesLast(hours))));
    if (demand.deliveredBits() == 0) {
      return lines;
    }
    lines.add(labels.row("grade", grade(demand)));
    lines.add(labels.row("readable_by", readers(demand.readableBy())));
    if (!demand.readableBy().isEmpty()) {
      lines.add(labels.row("by_operator", readers(demand.readableByOperators())));
    }
    paths(lines, demand.paths());
    demand.recorded().ifPresent(copy -> lines.add(labels.row("copied", copied(copy))));
    return lines;
  }

  private String head(String name, DemandResult demand) {
    return phrases.text(
        "table.demand", Map.of("name", name, "from", demand.from(), "to", demand.to()));
  }

  private String storesLast(double hours) {
    return text("table.stores_last", "hours", figures.significant(hours, 3));
  }

  private String delivered(DemandResult demand) {
    String delivered =
        phrases.text(
            "table.delivered",
            Map.of(
                "delivered", figures.whole(demand.deliveredBits()),
                "asked", figures.whole(demand.askedBits()),
                "rate", figures.quantity(demand.rateBps(), "bit/s")));
    String waiting = figures.whole(demand.waitingBits());
    return demand.waitingBits() == 0
        ? delivered
        : delivered + "; " + text("table.still_wait", "bits", waiting);
  }

  private String delay(DemandResult.Latency latency, DemandResult demand) {
    String delay =
        phrases.text(
            "table.delay",
            Map.of(
                "mean", figures.seconds(latency.mean()), "most", figures.seconds(latency.p95())));
    if (demand.lightFloorS().isEmpty()) {
      return delay;
    }
    String light = figures.seconds(demand.lightFloorS().getAsDouble());
    return delay + "; " + text("table.light", "light", light);
  }

  private String grade(DemandResult demand) {
    String grade = phrases.text("table.grade." + demand.grade());
    if (demand.epsilon().isEmpty()) {
      return grade;
    }
    String epsilon = figures.significant(demand.epsilon().getAsDouble(), 3);
    return grade + ", " + text("table.epsilon", "epsilon", epsilon);
  }

  private String readers(List<List<String>> coalitions) {
    return coalitions.stream()
        .map(all -> String.join(" + ", all))
        .reduce((one, other) -> phrases.text("table.or", Map.of("one", one, "other", other)))
        .orElseGet(() -> phrases.text("table.nobody"));
  }

  private void paths(List<String> lines, List<PathsResult> paths) {
    for (int i = 0; i < Math.min(MOST_PATHS, paths.size()); i++) {
      String path = path(paths.get(i));
      lines.add(i == 0 ? labels.row("paths", path) : labels.more(path));
    }
    if (paths.size() > MOST_PATHS) {
      lines.add(
          labels.more(text("table.more_paths", "n", figures.bare(paths.size() - MOST_PATHS))));
    }
  }

  private String path(PathsResult path) {
    List<String> ways = path.shares().stream().map(nodes -> String.join(" ", nodes)).toList();
    return phrases.text(
        "table.path",
        Map.of("transfers", figures.whole(path.transfers()), "way", String.join("  |  ", ways)));
  }

  private String copied(DemandResult.Recorded copy) {
    return phrases.text(
        "table.copied",
        Map.of(
            "bits", figures.whole(copy.bits()),
            "worth", phrases.text("table.worth." + copy.worth())));
  }

  private String text(String key, String name, String value) {
    return phrases.text(key, Map.of(name, value));
  }
}
