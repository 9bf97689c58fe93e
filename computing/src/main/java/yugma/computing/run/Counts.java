// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How often each value of each classical register came out.
///
/// @param registers for each register its values as printed, in their order, and their numbers
public record Counts(Map<String, SortedMap<String, Long>> registers) {
  public Counts {
    Map<String, SortedMap<String, Long>> copy = new LinkedHashMap<>();
    registers.forEach(
        (name, counts) -> copy.put(name, Collections.unmodifiableSortedMap(new TreeMap<>(counts))));
    registers = Collections.unmodifiableMap(copy);
  }

  /// Counts on the way. One thread at a time.
  static final class Tally {
    private final Map<String, SortedMap<String, Long>> registers = new LinkedHashMap<>();

    void register(String name) {
      registers.put(name, new TreeMap<>());
    }

    void add(String name, String value, long times) {
      registers.computeIfAbsent(name, _ -> new TreeMap<>()).merge(value, times, Long::sum);
    }

    Counts counts() {
      return new Counts(registers);
    }
  }
}
