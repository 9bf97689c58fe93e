// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// How long things took: counts of those that took no longer than some bounds. Safe for any thread.
final class Histogram {
  /// In seconds, from a tenth of a millisecond to ten seconds.
  static final List<Double> BOUNDS_S =
      List.of(
          1e-4, 2.5e-4, 5e-4, 1e-3, 2.5e-3, 5e-3, 1e-2, 2.5e-2, 5e-2, 0.1, 0.25, 0.5, 1.0, 10.0);

  private final List<LongAdder> counts = new ArrayList<>();
  private final LongAdder nanos = new LongAdder();

  Histogram() {
    for (int bucket = 0; bucket <= BOUNDS_S.size(); bucket++) {
      counts.add(new LongAdder());
    }
  }

  void note(long tookNanos) {
    int bucket = 0;
    while (bucket < BOUNDS_S.size() && tookNanos > BOUNDS_S.get(bucket) * 1e9) {
      bucket++;
    }
    counts.get(bucket).increment();
    nanos.add(tookNanos);
  }

  /// How many took no longer than each bound, and last how many there were.
  List<Long> cumulated() {
    List<Long> cumulated = new ArrayList<>();
    long sum = 0;
    for (LongAdder count : counts) {
      sum += count.sum();
      cumulated.add(sum);
    }
    return cumulated;
  }

  double sumS() {
    return nanos.sum() * 1e-9;
  }
}
