// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import java.util.Arrays;
import yugma.kernel.random.RandomStream;

/// Draws from the probabilities of all basis states, without a collapse.
///
/// Uniform draws, sorted, meet the running sum of the probabilities in one pass: O(2^n + shots log
/// shots).
final class Shots {
  private Shots() {}

  static long[] draw(Amplitudes state, int shots, RandomStream random) {
    if (shots < 0) {
      throw new IllegalArgumentException("shots are " + shots + ", must be at least 0");
    }
    double[] draws = new double[shots];
    double norm = state.norm();
    for (int i = 0; i < shots; i++) {
      draws[i] = random.nextDouble() * norm;
    }
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    long[] met = meet(state, sorted);
    long[] results = new long[shots];
    for (int i = 0; i < shots; i++) {
      results[i] = met[Arrays.binarySearch(sorted, draws[i])];
    }
    return results;
  }

  /// For each of the sorted draws the basis state in whose share of the sum it lies.
  private static long[] meet(Amplitudes state, double[] sorted) {
    long[] met = new long[sorted.length];
    int next = 0;
    double before = 0;
    long last = 0;
    for (long from = 0; from < state.size() && next < sorted.length; from += Sums.CHUNK) {
      long to = Math.min(state.size(), from + Sums.CHUNK);
      double after = before + Sums.weight(state.segment(), from, to, 0, 0);
      double sum = before;
      for (long i = from; i < to && next < sorted.length && sorted[next] < after; i++) {
        double share = state.re(i) * state.re(i) + state.im(i) * state.im(i);
        sum += share;
        last = share > 0 ? i : last;
        while (next < sorted.length && sorted[next] < sum) {
          met[next++] = i;
        }
      }
      while (next < sorted.length && sorted[next] < after) {
        met[next++] = last;
      }
      before = after;
    }
    Arrays.fill(met, next, met.length, last);
    return met;
  }
}
