// SPDX-License-Identifier: Apache-2.0
package yugma.report.sweep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One point of a grid.
///
/// @param number from 1
/// @param parameters path to value, in the order of the axes
public record Point(int number, Map<String, String> parameters) {
  public Point {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /// The changes that lead to it, each `path=value`.
  public List<String> sets() {
    return parameters.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .toList();
  }

  /// What people call it, such as `point 3 (links.a-b.length_km=80)`.
  @Override
  public String toString() {
    return "point " + number + " (" + String.join(", ", sets()) + ")";
  }
}
