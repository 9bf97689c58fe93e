// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.keyload;

/// How long requests took, to within a hundredth: counts in steps of 1/128 of a power of two.
final class Latencies {
  private static final int STEP_BITS = 7;

  private final long[] counts = new long[Long.SIZE << STEP_BITS];
  private long count;

  void add(long nanos) {
    counts[index(Math.max(1, nanos))]++;
    count++;
  }

  void add(Latencies others) {
    for (int k = 0; k < counts.length; k++) {
      counts[k] += others.counts[k];
    }
    count += others.count;
  }

  private static int index(long nanos) {
    int power = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos);
    if (power <= STEP_BITS) {
      return (int) nanos;
    }
    int shift = power - STEP_BITS;
    return (shift << STEP_BITS) + (int) (nanos >>> shift);
  }

  private static double nanos(int index) {
    if (index < 2 << STEP_BITS) {
      return index;
    }
    int shift = (index >>> STEP_BITS) - 1;
    return (double) ((long) (index - (shift << STEP_BITS)) << shift);
  }

  long count() {
    return count;
  }

  /// The time that this share of the requests did not exceed, in ms; 0 without requests.
  double quantileMs(double share) {
    long left = (long) Math.ceil(share * count);
    for (int k = 0; k < counts.length; k++) {
      left -= counts[k];
      if (left <= 0 && count > 0) {
        return nanos(k) / 1e6;
      }
    }
    return 0;
  }
}
