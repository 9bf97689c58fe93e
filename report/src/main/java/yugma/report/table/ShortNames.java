// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import java.util.Arrays;
import java.util.List;

/// Paths as the heads of columns: as many of their last parts as tell one from the others.
final class ShortNames {
  private ShortNames() {}

  /// The short names of paths, in their order.
  static List<String> of(List<String> paths) {
    return paths.stream().map(path -> shortest(path, paths)).toList();
  }

  private static String shortest(String path, List<String> paths) {
    List<String> parts = Arrays.asList(path.split("\\.", -1));
    for (int from = parts.size() - 1; from > 0; from--) {
      String end = String.join(".", parts.subList(from, parts.size()));
      long alike =
          paths.stream().filter(other -> other.equals(end) || other.endsWith("." + end)).count();
      if (alike == 1 && !end.matches("[0-9.]+")) {
        return end;
      }
    }
    return path;
  }
}
