// SPDX-License-Identifier: Apache-2.0
package yugma.report.sweep;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A grid: every combination of the values of its axes, of which the first varies slowest.
///
/// @param axes at least one, each of another path
public record Axes(List<Axis> axes) {
  /// More points than this are refused.
  public static final int MOST = 100_000;

  public Axes {
    axes = List.copyOf(axes);
    Set<String> paths = new HashSet<>();
    BigInteger count = BigInteger.ONE;
    for (Axis axis : axes) {
      if (!paths.add(axis.path())) {
        throw new SweepException(axis.path() + " has two axes; write one list of values");
      }
      count = count.multiply(BigInteger.valueOf(axis.values().size()));
    }
    if (axes.isEmpty()) {
      throw new SweepException("a sweep needs an axis, such as PATH=FROM:TO:STEP");
    }
    if (count.compareTo(BigInteger.valueOf(MOST)) > 0) {
      throw new SweepException(
          "the axes have " + count + " points; at most " + MOST + " can be run");
    }
  }

  /// Reads them as they were typed.
  ///
  /// @throws SweepException that says what is wrong
  public static Axes of(List<String> written) {
    return new Axes(written.stream().map(Axis::of).toList());
  }

  /// How many points there are.
  public int count() {
    return axes.stream().mapToInt(axis -> axis.values().size()).reduce(1, (a, b) -> a * b);
  }

  /// The paths in their order.
  public List<String> paths() {
    return axes.stream().map(Axis::path).toList();
  }

  /// One point.
  ///
  /// @param index from 0
  public Point point(int index) {
    List<String> values = new ArrayList<>();
    int rest = index;
    for (Axis axis : axes.reversed()) {
      values.addFirst(axis.values().get(rest % axis.values().size()));
      rest /= axis.values().size();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < axes.size(); i++) {
      parameters.put(axes.get(i).path(), values.get(i));
    }
    return new Point(index + 1, parameters);
  }
}
