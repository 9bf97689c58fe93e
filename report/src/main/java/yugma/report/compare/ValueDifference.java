// SPDX-License-Identifier: Apache-2.0
package yugma.report.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A value of the scenario that is not the same on both sides.
///
/// @param path such as `links.a-b.length_km`
/// @param a its value there, with its unit; null where there is none
/// @param b likewise
public record ValueDifference(String path, Optional<String> a, Optional<String> b) {
  /// Those of two scenarios, in the order of the first.
  static List<ValueDifference> between(Map<String, String> a, Map<String, String> b) {
    Set<String> paths = new LinkedHashSet<>(a.keySet());
    paths.addAll(b.keySet());
    List<ValueDifference> differences = new ArrayList<>();
    for (String path : paths) {
      Optional<String> inA = Optional.ofNullable(a.get(path));
      Optional<String> inB = Optional.ofNullable(b.get(path));
      boolean isSame = inA.isPresent() && inB.isPresent() && isSame(inA.get(), inB.get());
      if (!isSame) {
        differences.add(new ValueDifference(path, inA, inB));
      }
    }
    return differences;
  }

  /// 1e6 and 1000000 are the same.
  private static boolean isSame(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    int endA = a.indexOf(' ');
    int endB = b.indexOf(' ');
    boolean isSameUnit = endA >= 0 && endB >= 0 && a.substring(endA).equals(b.substring(endB));
    if (endA < 0 && endB < 0) {
      return isSameNumber(a, b);
    }
    return isSameUnit && isSameNumber(a.substring(0, endA), b.substring(0, endB));
  }

  private static boolean isSameNumber(String a, String b) {
    String number = "[-+]?[0-9.]{1,40}([eE][-+]?[0-9]{1,3})?";
    return a.matches(number)
        && b.matches(number)
        && new BigDecimal(a).compareTo(new BigDecimal(b)) == 0;
  }
}
