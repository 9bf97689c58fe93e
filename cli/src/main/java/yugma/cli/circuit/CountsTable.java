// SPDX-License-Identifier: Apache-2.0
package yugma.cli.circuit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import yugma.computing.run.Counts;
import yugma.keys.watch.BinomialTail;

/// Counts of measured values as a table with bars.
public final class CountsTable {
  private static final int BAR = 24;

  private CountsTable() {}

  /// The table of every register, its likeliest values first.
  ///
  /// @param most how many values of a register at most; the others are counted in a line
  public static String of(Counts counts, long shots, int most) {
    StringBuilder text = new StringBuilder();
    counts.registers().forEach((name, values) -> text.append(register(name, values, shots, most)));
    return text.toString();
  }

  private static String register(
      String name, SortedMap<String, Long> values, long shots, int most) {
    List<Map.Entry<String, Long>> shown =
        values.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
            .limit(most)
            .toList();
    int width = Math.max(name.length(), values.firstKey().length());
    long highest = shown.getFirst().getValue();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "\n%-" + width + "s  %10s  %8s  %s\n",
            name,
            "shots",
            "share",
            "95 % interval"));
    for (Map.Entry<String, Long> value : shown) {
      text.append(row(value, width, shots, highest));
    }
    if (values.size() > shown.size()) {
      long rest = shots - shown.stream().mapToLong(Map.Entry::getValue).sum();
      text.append(
          String.format(
              Locale.ROOT,
              "and %d other values in %d shots; --format json has all\n",
              values.size() - shown.size(),
              rest));
    }
    return text.toString();
  }

  private static String row(Map.Entry<String, Long> value, int width, long shots, long highest) {
    long count = value.getValue();
    return String.format(
        Locale.ROOT,
        "%-" + width + "s  %10d  %6.2f %%  %6.2f to %6.2f %%  %s\n",
        value.getKey(),
        count,
        100.0 * count / shots,
        100 * BinomialTail.lowest(count, shots),
        100 * BinomialTail.highest(count, shots),
        bar((double) count / highest));
  }

  /// Eighths of a letter, so that bars differ where counts do.
  private static String bar(double part) {
    int eighths = (int) Math.round(part * BAR * 8);
    String rest = eighths % 8 == 0 ? "" : String.valueOf((char) ('█' + 8 - eighths % 8));
    return "█".repeat(eighths / 8) + rest;
  }
}
