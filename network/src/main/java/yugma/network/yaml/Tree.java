// SPDX-License-Identifier: Apache-2.0
package yugma.network.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A YAML value that knows where it stands. Immutable, so an alias is the same object again.
public sealed interface Tree {
  Mark mark();

  /// A single value as it was written.
  ///
  /// @param text without its quotes
  /// @param plain written without quotes, so that it may be a number or a truth value
  record Scalar(String text, boolean plain, Mark mark) implements Tree {
    /// Whether it stands for no value at all, by the core schema of YAML 1.2.
    public boolean isNull() {
      return plain
          && switch (text) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
          };
    }
  }

  /// A list.
  record Sequence(List<Tree> items, Mark mark) implements Tree {
    public Sequence {
      items = List.copyOf(items);
    }

    /// The same list with one item replaced.
    public Sequence with(int index, Tree item) {
      List<Tree> changed = new ArrayList<>(items);
      changed.set(index, item);
      return new Sequence(changed, mark);
    }
  }

  /// A map with text keys, in the order of the file.
  record Mapping(Map<String, Entry> entries, Mark mark) implements Tree {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /// The same map with one entry replaced or added at its end.
    public Mapping with(String key, Entry entry) {
      Map<String, Entry> changed = new LinkedHashMap<>(entries);
      changed.put(key, entry);
      return new Mapping(changed, mark);
    }
  }

  /// A value of a map.
  ///
  /// @param key where its key stands
  /// @param value itself
  record Entry(Mark key, Tree value) {}
}
