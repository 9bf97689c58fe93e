// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import yugma.entanglement.hardware.Attempts;
import yugma.kernel.time.Time;
import yugma.physics.gate.Pauli;

/// The fidelity estimation unit of an end: which attempts give a fidelity, how good their pairs
/// are, and how long they take ([Dahlberg 2019](https://arxiv.org/abs/1903.09778), section 5.2:
/// FEU).
///
/// A link has one or more settings, such as the weights of the bright state of a single-click link,
/// of which a larger one gives more pairs and worse ones. What is known of a setting is what its
/// maker says, until test rounds tell more closely than to [#CLOSE]; no pair is looked into.
public final class FidelityEstimation {
  /// The width of an interval from which on test rounds are believed rather than the maker.
  public static final double CLOSE = 0.1;

  private final List<Attempts> settings;
  private final List<TestRounds> tests;
  private final double[] goodness;

  /// @param settings in any order, the same at both ends
  public FidelityEstimation(List<Attempts> settings) {
    if (settings.isEmpty()) {
      throw new IllegalArgumentException("a link needs at least one kind of attempts");
    }
    this.settings = List.copyOf(settings);
    tests = Stream.generate(TestRounds::new).limit(settings.size()).toList();
    goodness = settings.stream().mapToDouble(Attempts::fidelity).toArray();
  }

  /// Of a link whose attempts are all alike.
  public static FidelityEstimation of(Attempts... settings) {
    return new FidelityEstimation(Arrays.asList(settings));
  }

  /// The setting with the most heralds per second among those with a fidelity.
  ///
  /// Empty when none is known to reach it.
  public OptionalInt fastest(double minFidelity) {
    int best = -1;
    for (int setting = 0; setting < goodness.length; setting++) {
      boolean enough = goodness[setting] >= minFidelity;
      if (enough && (best < 0 || rate(setting) > rate(best))) {
        best = setting;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private double rate(int setting) {
    Attempts attempts = settings.get(setting);
    return attempts.success() / attempts.period().seconds();
  }

  /// The seconds that pairs take on average, when as many slots are tried at a time.
  public double expectedSeconds(int setting, long pairs, int slots) {
    return pairs / (rate(setting) * Math.min(slots, pairs));
  }

  /// The attempts of a setting.
  public Attempts attempts(int setting) {
    return settings.get(setting);
  }

  /// The fidelity that a new pair of a setting is believed to have.
  public double goodness(int setting) {
    return goodness[setting];
  }

  /// The interval that the test rounds of a setting tell.
  public TestRounds.Interval interval(int setting) {
    return tests.get(setting).interval();
  }

  /// Learns from a test round of a pair.
  public void tested(int setting, Pauli basis, boolean asTold) {
    TestRounds rounds = tests.get(setting);
    rounds.add(basis, asTold);
    TestRounds.Interval interval = rounds.interval();
    if (interval.width() <= CLOSE) {
      goodness[setting] = interval.middle();
    }
  }

  /// After which no reply to an attempt comes any more that was begun before.
  Time longestReply() {
    Time longest = Time.ZERO;
    for (Attempts attempts : settings) {
      Time reply = Time.max(attempts.a().reply(), attempts.b().reply());
      longest = Time.max(longest, reply.plus(attempts.period()));
    }
    return longest;
  }
}
