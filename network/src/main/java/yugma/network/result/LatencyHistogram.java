// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.ArrayList;
import java.util.List;
import yugma.network.pairs.Samples;
import yugma.network.result.RequestResult.Bin;

/// How many of a number of latencies lie in each of a few dozen ranges.
///
/// The ranges are of one width, which is 1, 2 or 5 times a power of ten, and begin at a multiple of
/// it; the few latencies beyond them, should some be far longer, share a last and wider one.
final class LatencyHistogram {
  private static final int BINS = 32;
  private static final double NEARLY_ALL = 0.99;

  private LatencyHistogram() {}

  /// @param sorted in s, the shortest first
  static List<Bin> of(double[] sorted) {
    if (sorted.length == 0) {
      return List.of();
    }
    double longest = sorted[sorted.length - 1];
    double most = Samples.quantile(sorted, NEARLY_ALL);
    boolean hasTail = longest - sorted[0] > 1.5 * (most - sorted[0]);
    double high = hasTail ? most : longest;
    double least = Math.max(high - sorted[0], Math.max(1e-3 * high, 1e-9)) / BINS;
    return bins(sorted, high, Step.of(least));
  }

  private static List<Bin> bins(double[] sorted, double high, Step step) {
    long first = (long) Math.floor(sorted[0] / step.times(1));
    long last = Math.max(first + 1, (long) Math.floor(high / step.times(1)) + 1);
    List<Bin> bins = new ArrayList<>();
    int begun = 0;
    for (long k = first; k < last; k++) {
      int end = below(sorted, begun, step.times(k + 1));
      bins.add(new Bin(step.times(k), step.times(k + 1), end - begun));
      begun = end;
    }
    if (begun < sorted.length) {
      double longest = sorted[sorted.length - 1];
      bins.add(new Bin(step.times(last), longest, sorted.length - begun));
    }
    return bins;
  }

  private static int below(double[] sorted, int from, double bound) {
    int index = from;
    while (index < sorted.length && sorted[index] < bound) {
      index++;
    }
    return index;
  }

  /// A width of 1, 2 or 5 times a power of ten, whose multiples are the nearest to decimal numbers.
  private record Step(int digit, int power) {
    /// The smallest that is not below.
    static Step of(double least) {
      int power = (int) StrictMath.floor(StrictMath.log10(least));
      double times = least / StrictMath.pow(10, power);
      return times <= 1
          ? new Step(1, power)
          : times <= 2
              ? new Step(2, power)
              : times <= 5 ? new Step(5, power) : new Step(1, power + 1);
    }

    double times(long count) {
      double ten = StrictMath.pow(10, Math.abs(power));
      return power < 0 ? count * digit / ten : count * digit * ten;
    }
  }
}
