// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import yugma.keys.book.Book;
import yugma.network.result.Event;
import yugma.network.result.GoalResult;
import yugma.network.result.LinkResult;
import yugma.network.result.QkdResult;
import yugma.network.result.QkdResult.BlockResult;
import yugma.network.result.Result;
import yugma.report.messages.Figures;
import yugma.report.messages.Phrases;
import yugma.report.messages.Speech;
import yugma.report.messages.Terminal;

/// A result as a table for a terminal: every number with its unit, nothing but text.
public final class ResultTable {
  /// More links than these get a line each.
  private static final int MOST_LINKS_WHOLE = 3;

  private static final Set<String> SELF_EVIDENT = Set.of("attack", "what", "reason", "to", "why");

  private final Phrases phrases;
  private final Figures figures;
  private final List<String> lines = new ArrayList<>();
  private final Labels labels;

  private ResultTable(Phrases phrases, Figures figures) {
    this.phrases = phrases;
    this.figures = figures;
    this.labels = new Labels(phrases);
  }

  /// The table in English.
  public static String of(Result result) {
    return of(result, Speech.ENGLISH);
  }

  public static String of(Result result, Speech speech) {
    ResultTable table = new ResultTable(speech.phrases(), speech.figures());
    table.head(result);
    NetworkTable network = new NetworkTable(table.phrases, table.figures, table.labels);
    Map<String, LinkResult> distributing = new LinkedHashMap<>(result.links());
    distributing.values().removeIf(link -> link.qkd().isEmpty());
    if (distributing.size() > MOST_LINKS_WHOLE) {
      table.lines.addAll(network.links(distributing));
    } else {
      distributing.forEach(table::link);
    }
    result.demands().forEach((name, demand) -> table.lines.addAll(network.demand(name, demand)));
    PairTable pairs = new PairTable(table.phrases, table.figures, table.labels);
    table.lines.addAll(pairs.links(result.links()));
    result.requests().forEach((name, one) -> table.lines.addAll(pairs.request(name, one)));
    table.events(result.events());
    table.goals(result.goals());
    return String.join("\n", table.lines) + "\n";
  }

  private void head(Result result) {
    lines.add(
        phrases.text(
            result.partial() ? "table.head_partial" : "table.head",
            Map.of(
                "name", result.scenario().name(),
                "time", figures.seconds(result.simTimeS()),
                "seed", figures.bare(result.seed()))));
    String digest = result.scenario().digest().substring(0, 16);
    lines.add(phrases.text("table.digest", Map.of("digest", digest)));
  }

  private void link(String name, LinkResult link) {
    QkdResult qkd = link.qkd().orElseThrow();
    lines.add("");
    lines.add(phrases.text("table.link", Map.of("name", name)));
    proof(qkd);
    row("blocks", blocks(link));
    rates(qkd);
    qkd.reconciliationEfficiency()
        .ifPresent(f -> row("reconciliation", "Cascade, f = " + figures.significant(f, 4)));
    row("classical", classical(qkd.classical()));
    row("book", book(link.book().orElseThrow()));
    eve(qkd.blockLog());
  }

  private void proof(QkdResult qkd) {
    QkdResult.ProofResult proof = qkd.proof();
    row(
        "protocol",
        phrases.text(
            "table.protocol",
            Map.of("protocol", qkd.protocol(), "proof", proof.id(), "label", proof.label())));
    row(
        "security",
        phrases.text(
            "table.security",
            Map.of(
                "secret", "eps_sec " + figures.significant(proof.epsilonSec(), 3),
                "correct", "eps_cor " + figures.significant(proof.epsilonCor(), 3))));
  }

  private void rates(QkdResult qkd) {
    row("sifted_rate", rate(qkd.siftedRateBps()));
    row(
        "qber",
        phrases.text(
            "table.qber",
            Map.of(
                "key", figures.percent(qkd.qber()),
                "test", figures.percent(qkd.testBasisError()))));
    row("secret_rate", rate(qkd.secretKeyRateBps()));
    bound("predicted", qkd.predictedSecretKeyRateBps());
    bound("asymptotic", qkd.asymptoticSecretKeyRateBps());
    qkd.plobBps().ifPresent(bps -> bound("plob", bps));
  }

  private void bound(String label, double bitsPerSecond) {
    row(label, phrases.text("table." + label, Map.of("rate", rate(bitsPerSecond))));
  }

  private String rate(double bitsPerSecond) {
    return figures.quantity(bitsPerSecond, "bit/s");
  }

  private String blocks(LinkResult link) {
    QkdResult qkd = link.qkd().orElseThrow();
    if (link.medium().equals("downlink")) {
      return phrases.text(
          "table.blocks_a_pass",
          Map.of(
              "blocks", figures.bare(qkd.blocks()),
              "real", figures.bare(qkd.realBlocks()),
              "discarded", figures.bare(qkd.discardedBlocks())));
    }
    if (qkd.blockTimeS().isEmpty()) {
      return phrases.text("table.no_blocks", Map.of("bits", figures.whole(qkd.blockBits())));
    }
    return phrases.text(
        "table.blocks",
        Map.of(
            "blocks", figures.bare(qkd.blocks()),
            "bits", figures.whole(qkd.blockBits()),
            "pulses", figures.whole(qkd.blockPulses()),
            "time", figures.seconds(qkd.blockTimeS().getAsDouble()),
            "real", figures.bare(qkd.realBlocks()),
            "discarded", figures.bare(qkd.discardedBlocks())));
  }

  private String classical(QkdResult.Classical classical) {
    return phrases.text(
        "table.classical",
        Map.of(
            "messages", figures.whole(classical.messages()),
            "sent", figures.quantity((double) classical.bytesFromA(), "B"),
            "back", figures.quantity((double) classical.bytesFromB(), "B")));
  }

  private String book(Book book) {
    Map<String, Long> outs = new LinkedHashMap<>();
    outs.put("stored", book.stored());
    outs.put("reserved", book.reserved());
    outs.put("delivered", book.delivered());
    outs.put("relayed", book.relayed());
    outs.put("authentication", book.authentication());
    outs.put("expired", book.expired());
    outs.put("voided", book.voided());
    List<String> terms = new ArrayList<>();
    outs.forEach(
        (name, bits) -> {
          if (bits > 0) {
            terms.add(phrases.text("table.book." + name, Map.of("bits", figures.whole(bits))));
          }
        });
    return phrases.text(
        "table.book",
        Map.of(
            "preshared", figures.whole(book.preshared()),
            "generated", figures.whole(book.generated()),
            "terms", String.join(" + ", terms),
            "discarded", figures.whole(book.discarded())));
  }

  /// What an eavesdropper learned, where she learned anything.
  private void eve(List<BlockResult> blocks) {
    long inKey =
        blocks.stream().filter(b -> b.keyBits() > 0).mapToLong(BlockResult::seenByEve).sum();
    long inLost =
        blocks.stream().filter(b -> b.keyBits() == 0).mapToLong(BlockResult::seenByEve).sum();
    if (inLost > 0) {
      row("eavesdropper", phrases.text("table.eve_lost", Map.of("bits", figures.whole(inLost))));
    }
    if (inKey > 0) {
      String value = phrases.text("table.eve_key", Map.of("bits", figures.whole(inKey)));
      if (inLost > 0) {
        lines.add(labels.more(value));
      } else {
        row("eavesdropper", value);
      }
    }
  }

  private void events(List<Event> events) {
    if (!events.isEmpty()) {
      lines.add("");
      lines.add(phrases.text("table.events"));
      int kinds = Labels.widest(phrases, 13, events.stream().map(event -> "event." + event.kind()));
      for (Event event : events) {
        lines.add(event(event, kinds));
      }
    }
  }

  private String event(Event event, int kinds) {
    String time = figures.seconds(event.timeS());
    String kind = Terminal.padded(phrases.text("event." + event.kind()), kinds);
    String line =
        "  "
            + " ".repeat(Math.max(0, 10 - Terminal.columns(time)))
            + String.join(
                "  ",
                time,
                kind,
                event.link().or(event::demand).orElse(""),
                details(event.details()));
    return line.stripTrailing();
  }

  /// What it is speaks for itself; of anything else the name is told too.
  private static String details(Map<String, String> details) {
    return details.entrySet().stream()
        .map(
            one ->
                SELF_EVIDENT.contains(one.getKey())
                    ? one.getValue()
                    : one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining(" "));
  }

  private void goals(List<GoalResult> goals) {
    if (!goals.isEmpty()) {
      lines.add("");
      lines.add(phrases.text("table.goals"));
      GoalWords words = new GoalWords(phrases);
      goals.forEach(goal -> lines.add("  " + words.of(goal.met()) + goal(goal)));
    }
  }

  private String goal(GoalResult goal) {
    StringBuilder line = new StringBuilder(goal.metric()).append(" = ");
    line.append(
        goal.value().isPresent()
            ? figures.number(goal.value().getAsDouble())
            : phrases.text("table.unknown"));
    goal.min()
        .ifPresent(
            min ->
                line.append(", ")
                    .append(phrases.text("table.at_least", Map.of("bound", figures.number(min)))));
    goal.max()
        .ifPresent(
            max ->
                line.append(", ")
                    .append(phrases.text("table.at_most", Map.of("bound", figures.number(max)))));
    return line.toString();
  }

  private void row(String label, String value) {
    lines.add(labels.row(label, value));
  }
}
