// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import yugma.kernel.time.Time;

/// How full a store was over time: a few hundred points of it, and its extremes.
public final class LevelSeries {
  /// A level at a time.
  public record Point(Time time, long bits) {}

  private final List<Point> points = new ArrayList<>();
  private final Time step;
  private Time next = Time.ZERO;
  private long lowest = Long.MAX_VALUE;
  private long highest = Long.MIN_VALUE;

  /// @param step of simulated time between two points, > 0
  LevelSeries(Time step) {
    this.step = step;
  }

  void note(Time now, long bits) {
    lowest = Math.min(lowest, bits);
    highest = Math.max(highest, bits);
    if (!now.isBefore(next)) {
      points.add(new Point(now, bits));
      next = now.plus(step);
    }
  }

  /// In the order of time.
  public List<Point> points() {
    return Collections.unmodifiableList(points);
  }

  /// The least that was ever in store.
  public long lowest() {
    return points.isEmpty() ? 0 : lowest;
  }

  /// The most that was ever in store.
  public long highest() {
    return points.isEmpty() ? 0 : highest;
  }
}
