// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.pair;

import java.util.ArrayList;
import java.util.List;
import yugma.kernel.time.Time;

/// The attempts at entanglement that a node has made, each of which shakes what it stores.
///
/// They are made by runs, one after the other at a steady period, with a slot each. For the thread
/// of the event loop.
public final class AttemptCount {
  private final List<Run> runs = new ArrayList<>();
  private long ended;

  private record Run(long begin, long period) {
    long attempts(long now) {
      return Math.max(0, (now - begin) / period);
    }
  }

  /// A run begins.
  public void begin(Time begin, Time period) {
    runs.add(new Run(begin.picos(), period.picos()));
  }

  /// A run ends.
  ///
  /// @param begin that it was begun with, as `period`
  /// @param attempts that it has made
  public void end(Time begin, Time period, long attempts) {
    if (!runs.remove(new Run(begin.picos(), period.picos()))) {
      throw new IllegalStateException("no run of attempts began at " + begin);
    }
    ended += attempts;
  }

  /// All that were made up to a moment.
  long until(long now) {
    long sum = ended;
    for (Run run : runs) {
      sum += run.attempts(now);
    }
    return sum;
  }
}
