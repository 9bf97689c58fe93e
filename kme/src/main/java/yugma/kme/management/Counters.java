// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts that only grow, each under its labels. Safe for any thread.
final class Counters {
  private final Map<List<String>, LongAdder> counts = new ConcurrentHashMap<>();

  void add(long count, String... labels) {
    counts.computeIfAbsent(List.of(labels), _ -> new LongAdder()).add(count);
  }

  /// All of them, in the order of their labels.
  Map<List<String>, Long> all() {
    Map<List<String>, Long> all = new TreeMap<>((one, other) -> key(one).compareTo(key(other)));
    counts.forEach((labels, count) -> all.put(labels, count.sum()));
    return all;
  }

  private static String key(List<String> labels) {
    return String.join("\0", labels);
  }
}
