// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/// The processor time of the calling thread, which other programs' demands hardly touch.
final class CpuClock {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private CpuClock() {}

  /// Seconds of processor time that some work takes this thread.
  static double seconds(Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    return Math.max(1, THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }

  /// The median of several runs, after others that warm up.
  ///
  /// @param runs odd
  static double median(int warmUps, int runs, DoubleSupplier run) {
    double[] values = new double[warmUps + runs];
    for (int i = 0; i < values.length; i++) {
      values[i] = run.getAsDouble();
    }
    Arrays.sort(values, warmUps, values.length);
    return values[warmUps + runs / 2];
  }
}
