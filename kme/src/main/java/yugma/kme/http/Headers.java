// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The header fields of a request.
public final class Headers {
  /// None.
  public static final Headers NONE = new Headers();

  private final List<String> names = new ArrayList<>();
  private final List<String> values = new ArrayList<>();

  Headers() {}

  /// The first with this name, whatever its case.
  public Optional<String> first(String name) {
    for (int at = 0; at < names.size(); at++) {
      if (names.get(at).equalsIgnoreCase(name)) {
        return Optional.of(values.get(at));
      }
    }
    return Optional.empty();
  }

  /// All with this name, in order.
  public List<String> all(String name) {
    List<String> found = new ArrayList<>();
    for (int at = 0; at < names.size(); at++) {
      if (names.get(at).equalsIgnoreCase(name)) {
        found.add(values.get(at));
      }
    }
    return found;
  }

  void add(String name, String value) {
    names.add(name);
    values.add(value);
  }

  int size() {
    return names.size();
  }

  /// Whether a field that lists words holds this one.
  boolean lists(String name, String word) {
    for (int at = 0; at < names.size(); at++) {
      if (names.get(at).equalsIgnoreCase(name)
          && (',' + values.get(at).toLowerCase(Locale.ROOT).replaceAll("[ \\t]", "") + ',')
              .contains(',' + word + ',')) {
        return true;
      }
    }
    return false;
  }
}
