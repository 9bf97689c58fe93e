// SPDX-License-Identifier: Apache-2.0
package yugma.report.significance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Holm's correction: p-values of a family of tests made so large that a level holds for all of
/// them together.
///
/// [Holm 1979](https://www.jstor.org/stable/4615733): the k-th smallest of m is multiplied by m - k
/// + 1, and none becomes smaller than one before it. It needs no independence.
public final class Holm {
  private Holm() {}

  /// The corrected values, in the order of the given.
  public static List<Double> corrected(List<Double> pValues) {
    int m = pValues.size();
    List<Integer> order =
        IntStream.range(0, m).boxed().sorted(Comparator.comparing(pValues::get)).toList();
    Double[] corrected = new Double[m];
    double least = 0;
    for (int rank = 0; rank < m; rank++) {
      int index = order.get(rank);
      least = Math.max(least, Math.min(1, (m - rank) * pValues.get(index)));
      corrected[index] = least;
    }
    return Arrays.asList(corrected);
  }
}
