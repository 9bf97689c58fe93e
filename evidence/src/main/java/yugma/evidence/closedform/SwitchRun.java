// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.closedform;

import java.util.List;
import java.util.OptionalInt;
import yugma.kernel.random.RandomStream;

/// An entanglement switch, pair by pair: a pair that comes is joined with one that waits for
/// another user, or waits itself, or is lost when its user's memories are full.
final class SwitchRun {
  private static final int BATCHES = 100;

  private final double[] rates;
  private final int memories;
  private final RandomStream random;
  private double total;
  private int user;
  private int waiting;

  /// @param pairsHz rate of the pairs with each user
  /// @param memories per user; none for no end of them
  SwitchRun(List<Double> pairsHz, OptionalInt memories, RandomStream random) {
    this.rates = pairsHz.stream().mapToDouble(rate -> rate).toArray();
    this.memories = memories.orElse(Integer.MAX_VALUE);
    this.random = random;
    for (double rate : rates) {
      total += rate;
    }
  }

  /// What was seen.
  ///
  /// @param joinedHz pairs of users joined a second
  /// @param waiting pairs that wait, on average over time
  record Outcome(Sample joinedHz, Sample waiting) {}

  /// In a hundred stretches of equal time, after one that is not counted.
  Outcome run(int pairs) {
    Moments joined = new Moments();
    Moments waits = new Moments();
    double seconds = pairs / total / BATCHES;
    for (int batch = 0; batch <= BATCHES; batch++) {
      Stretch stretch = stretch(seconds);
      if (batch > 0) {
        joined.add(stretch.joined / seconds);
        waits.add(stretch.waited / seconds);
      }
    }
    return new Outcome(of(pairs, joined.sample()), of(pairs, waits.sample()));
  }

  private static Sample of(int pairs, Sample stretches) {
    return new Sample(pairs, stretches.mean(), stretches.error());
  }

  private record Stretch(long joined, double waited) {}

  /// The law has no memory, so a stretch may begin with a fresh draw of when the next pair comes.
  private Stretch stretch(double seconds) {
    long joined = 0;
    double waited = 0;
    double now = 0;
    while (true) {
      double next = now + random.nextExponential() / total;
      waited += waiting * (Math.min(next, seconds) - now);
      if (next >= seconds) {
        return new Stretch(joined, waited);
      }
      now = next;
      if (isJoined(arrival())) {
        joined++;
      }
    }
  }

  private int arrival() {
    double at = random.nextDouble() * total;
    int who = 0;
    while (who < rates.length - 1 && at >= rates[who]) {
      at -= rates[who++];
    }
    return who;
  }

  private boolean isJoined(int who) {
    if (waiting > 0 && who != user) {
      waiting--;
      return true;
    }
    user = who;
    waiting = Math.min(waiting + 1, memories);
    return false;
  }
}
