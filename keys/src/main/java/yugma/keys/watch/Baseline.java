// SPDX-License-Identifier: Apache-2.0
package yugma.keys.watch;

import java.util.ArrayList;
import java.util.List;

/// What a link has shown in its last accepted blocks, and what that allows the next one to show.
///
/// The rate itself is not known, only the counts, and the bounds know that: they are those of
/// Fisher's exact test of the next block against the pooled ones before it, so whatever the rate,
/// and at counts of 0 or 3 as well, a block of independent trials at the same rate passes the bound
/// with at most the stated probability. Trials that depend on each other, as after-pulses do,
/// spread a little wider. See [BetaBinomial#upperBound].
///
/// It begins with the rate measured or computed when the link was commissioned, entered as if it
/// were one more block; that leaves the window as the others do, and until then the probability is
/// as good as that rate. Give it only accepted blocks.
///
/// @param window the last accepted samples, the oldest first
/// @param capacity how many of them are kept, >= 1
public record Baseline(List<Sample> window, int capacity) {
  /// The probability with which a bound is passed although nothing changed, at most: a link of
  /// 10,000 blocks a day raises one false alarm of a kind in three years.
  public static final double FALSE_ALARM = 1e-7;

  public Baseline {
    if (capacity < 1 || window.size() > capacity) {
      throw new IllegalArgumentException(
          "window holds "
              + window.size()
              + " samples, must be at most its capacity "
              + capacity
              + " >= 1");
    }
    window = List.copyOf(window);
  }

  /// The baseline of a new link.
  ///
  /// @param rate expected, in [0, 1]
  /// @param trials how many trials that expectation is worth: few let the first blocks decide, many
  ///   hold them to it
  /// @param capacity accepted blocks to remember, >= 1
  public static Baseline commissioned(double rate, double trials, int capacity) {
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("rate is " + rate + ", must lie in [0, 1]");
    }
    return new Baseline(List.of(new Sample(rate * trials, trials)), capacity);
  }

  /// All samples of the window as one.
  public Sample pooled() {
    return window.stream().reduce(new Sample(0, 0), Sample::plus);
  }

  /// This baseline after one more accepted block; the oldest sample leaves a full window.
  public Baseline with(long count, long trials) {
    List<Sample> next = new ArrayList<>(window);
    if (next.size() == capacity) {
      next.removeFirst();
    }
    next.add(new Sample(count, trials));
    return new Baseline(next, capacity);
  }

  /// The highest count that so many trials may show; above it there is an alarm.
  public long upperBound(long trials) {
    return upperBound(trials, FALSE_ALARM);
  }

  /// The same for any probability of a false alarm.
  public long upperBound(long trials, double falseAlarm) {
    return BetaBinomial.upperBound(pooled(), trials, falseAlarm);
  }

  /// The counts that so many trials may show, half of the false alarms on either side.
  public Bounds bounds(long trials) {
    return bounds(trials, FALSE_ALARM);
  }

  /// Whether a count is so near to what is expected that it lies within [#bounds] without a look at
  /// them: within four standard deviations, where either tail holds some 3e-5, when at least a
  /// thousand are expected, so that the normal law is good to a small part of that.
  public boolean isSurelyWithin(long count, long trials) {
    Sample pooled = pooled();
    double rate = pooled.count() / pooled.trials();
    double expected = rate * trials;
    double variance = expected * (1 - rate) * (1 + trials / pooled.trials());
    double distance = count - expected;
    return expected >= 1000 && (1 - rate) * trials >= 1000 && distance * distance <= 16 * variance;
  }

  /// The same for any probability of a false alarm.
  public Bounds bounds(long trials, double falseAlarm) {
    Sample pooled = pooled();
    long most = BetaBinomial.upperBound(pooled.complement(), trials, falseAlarm / 2);
    return new Bounds(trials - most, BetaBinomial.upperBound(pooled, trials, falseAlarm / 2));
  }
}
