// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import yugma.keys.book.Book;
import yugma.network.result.Event;
import yugma.network.result.GoalResult;
import yugma.network.result.LinkResult;
import yugma.network.result.QkdResult;
import yugma.network.result.QkdResult.BlockResult;
import yugma.network.result.Result;

/// A result as a table for a terminal: every number with its unit, nothing but text.
public final class ResultTable {
  /// More links than these get a line each.
  private static final int MOST_LINKS_WHOLE = 3;

  private final List<String> lines = new ArrayList<>();

  private ResultTable() {}

  public static String of(Result result) {
    ResultTable table = new ResultTable();
    table.head(result);
    if (result.links().size() > MOST_LINKS_WHOLE) {
      table.lines.addAll(NetworkTable.links(result.links()));
    } else {
      result.links().forEach(table::link);
    }
    result
        .demands()
        .forEach((name, demand) -> table.lines.addAll(NetworkTable.demand(name, demand)));
    table.events(result.events());
    table.goals(result.goals());
    return String.join("\n", table.lines) + "\n";
  }

  private void head(Result result) {
    lines.add(
        result.scenario().name()
            + ": "
            + Quantity.seconds(result.simTimeS())
            + " simulated, seed "
            + result.seed()
            + (result.partial() ? ", PARTIAL: the run was stopped" : ""));
    lines.add("scenario digest " + result.scenario().digest().substring(0, 16));
  }

  private void link(String name, LinkResult link) {
    QkdResult qkd = link.qkd();
    lines.add("");
    lines.add("link " + name);
    row(
        "protocol",
        qkd.protocol() + ", proof " + qkd.proof().id() + " (" + qkd.proof().label() + ")");
    row(
        "security",
        "eps_sec "
            + Quantity.digits(qkd.proof().epsilonSec(), 3)
            + ", eps_cor "
            + Quantity.digits(qkd.proof().epsilonCor(), 3)
            + " a block");
    row("blocks", blocks(qkd));
    row("sifted key rate", Quantity.rate(qkd.siftedRateBps()));
    row(
        "QBER",
        Quantity.percent(qkd.qber())
            + " of the key basis, "
            + Quantity.percent(qkd.testBasisError())
            + " of the test basis");
    row("secret key rate", Quantity.rate(qkd.secretKeyRateBps()));
    row("  predicted", Quantity.rate(qkd.predictedSecretKeyRateBps()) + " if nobody taps");
    row("  asymptotic", Quantity.rate(qkd.asymptoticSecretKeyRateBps()) + " for endless blocks");
    qkd.plobBps()
        .ifPresent(
            bound ->
                row("  PLOB bound", Quantity.rate(bound) + " for any link without a repeater"));
    qkd.reconciliationEfficiency()
        .ifPresent(f -> row("reconciliation", "Cascade, f = " + Quantity.digits(f, 4)));
    row("classical", classical(qkd.classical()));
    row("book", book(link.book()));
    eve(qkd.blockLog());
  }

  private static String blocks(QkdResult qkd) {
    if (qkd.blockTimeS().isEmpty()) {
      return "none: a block of "
          + Quantity.count(qkd.blockBits())
          + " sifted bits would take more than 100 days";
    }
    String time = Quantity.seconds(qkd.blockTimeS().getAsDouble());
    return qkd.blocks()
        + " of "
        + Quantity.count(qkd.blockBits())
        + " sifted bits ("
        + Quantity.count(qkd.blockPulses())
        + " pulses, "
        + time
        + "), "
        + qkd.realBlocks()
        + " distilled from real bits, "
        + qkd.discardedBlocks()
        + " discarded";
  }

  private static String classical(QkdResult.Classical classical) {
    return Quantity.count(classical.messages())
        + " messages, "
        + Quantity.bytes(classical.bytesFromA())
        + " from a to b, "
        + Quantity.bytes(classical.bytesFromB())
        + " back";
  }

  private static String book(Book book) {
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
            terms.add(name + " " + Quantity.count(bits));
          }
        });
    return "preshared "
        + Quantity.count(book.preshared())
        + " + generated "
        + Quantity.count(book.generated())
        + " = "
        + String.join(" + ", terms)
        + " bit; discarded "
        + Quantity.count(book.discarded());
  }

  /// What an eavesdropper learned, where she learned anything.
  private void eve(List<BlockResult> blocks) {
    long inKey =
        blocks.stream().filter(b -> b.keyBits() > 0).mapToLong(BlockResult::seenByEve).sum();
    long inLost =
        blocks.stream().filter(b -> b.keyBits() == 0).mapToLong(BlockResult::seenByEve).sum();
    if (inLost > 0) {
      row(
          "eavesdropper",
          "saw " + Quantity.count(inLost) + " sifted bits of discarded blocks: no key");
    }
    if (inKey > 0) {
      row(
          inLost > 0 ? "" : "eavesdropper",
          "saw "
              + Quantity.count(inKey)
              + " sifted bits of blocks that gave key; privacy amplification removed her part");
    }
  }

  private void events(List<Event> events) {
    if (!events.isEmpty()) {
      lines.add("");
      lines.add("what happened");
      for (Event event : events) {
        lines.add(
            String.format(
                    Locale.ROOT,
                    "  %10s  %-13s  %s  %s",
                    Quantity.seconds(event.timeS()),
                    event.kind().replace('_', ' '),
                    event.link().or(event::demand).orElse(""),
                    details(event.details()))
                .stripTrailing());
      }
    }
  }

  /// What it is about goes without its name.
  private static String details(Map<String, String> details) {
    return details.entrySet().stream()
        .map(
            one ->
                one.getKey().equals("what") || one.getKey().equals("attack")
                    ? one.getValue()
                    : one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining(" "));
  }

  private void goals(List<GoalResult> goals) {
    if (!goals.isEmpty()) {
      lines.add("");
      lines.add("goals");
      for (GoalResult goal : goals) {
        StringBuilder line = new StringBuilder(goal.met() ? "  met      " : "  NOT MET  ");
        line.append(goal.metric()).append(" = ");
        line.append(
            goal.value().isPresent() ? Quantity.plain(goal.value().getAsDouble()) : "unknown");
        goal.min().ifPresent(min -> line.append(", at least ").append(Quantity.plain(min)));
        goal.max().ifPresent(max -> line.append(", at most ").append(Quantity.plain(max)));
        lines.add(line.toString());
      }
    }
  }

  private void row(String name, String value) {
    lines.add(String.format(Locale.ROOT, "  %-16s  %s", name, value));
  }
}
