// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import yugma.network.result.DemandResult;
import yugma.network.result.DemandResult.PathsResult;
import yugma.network.result.LinkResult;
import yugma.network.result.QkdResult;

/// Networks for a terminal: a line for each link, a few for each demand.
final class NetworkTable {
  private static final int MOST_PATHS = 4;

  private NetworkTable() {}

  static List<String> links(Map<String, LinkResult> links) {
    List<String> lines = new ArrayList<>(List.of("", "links"));
    int width = Math.max(4, links.keySet().stream().mapToInt(String::length).max().orElse(0));
    String form = "  %-" + width + "s  %-8s  %12s  %8s  %7s  %7s  %8s  %14s";
    lines.add(
        String.format(
            Locale.ROOT,
            form,
            "link",
            "medium",
            "key rate",
            "QBER",
            "blocks",
            "no key",
            "alarms",
            "stored bit"));
    links.forEach((name, link) -> lines.add(link(form, name, link)));
    return lines;
  }

  private static String link(String form, String name, LinkResult link) {
    QkdResult qkd = link.qkd();
    long alarmed = qkd.alarms().stream().mapToInt(QkdResult.AlarmResult::block).distinct().count();
    return String.format(
        Locale.ROOT,
        form,
        name,
        link.medium(),
        Quantity.rate(qkd.secretKeyRateBps()),
        qkd.qber().isPresent() ? Quantity.percent(qkd.qber()) : "-",
        Quantity.count(qkd.blocks()),
        Quantity.count(qkd.discardedBlocks()),
        Quantity.count(alarmed),
        Quantity.count(link.buffer().getLast().storedBits()));
  }

  static List<String> demand(String name, DemandResult demand) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("demand " + name + ": " + demand.from() + " to " + demand.to());
    row(lines, "use", demand.use().replace('_', ' ') + ", " + Quantity.rate(demand.askedBps()));
    if (demand.refused().isPresent()) {
      DemandResult.Refused refused = demand.refused().get();
      row(lines, "REFUSED", refused.reason().replace('_', ' ') + " " + refused.arguments());
      return lines;
    }
    row(lines, "delivered", delivered(demand));
    demand.latencyS().ifPresent(latency -> row(lines, "delay", delay(latency, demand)));
    row(lines, "waited", Quantity.seconds(demand.waitingS()) + " in all");
    demand
        .hoursLeft()
        .ifPresent(
            hours ->
                row(lines, "stores last", Quantity.digits(hours, 3) + " h if no more key is made"));
    row(lines, "grade", grade(demand));
    row(lines, "readable by", readers(demand.readableBy()));
    paths(lines, demand.paths());
    demand.recorded().ifPresent(copy -> row(lines, "copied", copied(copy)));
    return lines;
  }

  private static String delivered(DemandResult demand) {
    String text =
        Quantity.count(demand.deliveredBits())
            + " of "
            + Quantity.count(demand.askedBits())
            + " bit, "
            + Quantity.rate(demand.rateBps());
    return demand.waitingBits() == 0
        ? text
        : text + "; " + Quantity.count(demand.waitingBits()) + " bit still wait";
  }

  private static String delay(DemandResult.Latency latency, DemandResult demand) {
    String text =
        "mean "
            + Quantity.seconds(latency.mean())
            + ", 95 % within "
            + Quantity.seconds(latency.p95());
    OptionalDouble floor = demand.lightFloorS();
    return floor.isEmpty() ? text : text + "; light needs " + Quantity.seconds(floor.getAsDouble());
  }

  private static String grade(DemandResult demand) {
    String text = demand.grade().replace('_', ' ');
    return demand.epsilon().isEmpty()
        ? text
        : text + ", epsilon " + Quantity.digits(demand.epsilon().getAsDouble(), 3) + " a key";
  }

  private static String readers(List<List<String>> coalitions) {
    return coalitions.isEmpty()
        ? "nobody between the ends"
        : String.join(", or ", coalitions.stream().map(all -> String.join(" + ", all)).toList());
  }

  private static void paths(List<String> lines, List<PathsResult> paths) {
    String name = "paths";
    for (PathsResult one : paths.subList(0, Math.min(MOST_PATHS, paths.size()))) {
      String way =
          String.join(
              "  |  ", one.shares().stream().map(nodes -> String.join(" ", nodes)).toList());
      row(lines, name, Quantity.count(one.transfers()) + " keys over " + way);
      name = "";
    }
    if (paths.size() > MOST_PATHS) {
      row(lines, "", (paths.size() - MOST_PATHS) + " more in result.json");
    }
  }

  private static String copied(DemandResult.Recorded copy) {
    String worth =
        switch (copy.worth()) {
          case "nothing" -> "worth nothing without the pad";
          case "if_aes_falls" -> "worth what it says on the day AES-256 falls";
          default -> "nothing was sent";
        };
    return Quantity.count(copy.bits()) + " bit of key; nobody noticed; " + worth;
  }

  private static void row(List<String> lines, String name, String value) {
    lines.add(String.format(Locale.ROOT, "  %-16s  %s", name, value));
  }
}
