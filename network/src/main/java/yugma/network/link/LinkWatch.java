// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import yugma.keys.distillation.BlockReport;
import yugma.keys.security.BlockCounts;
import yugma.keys.security.Tally;
import yugma.keys.watch.Baseline;
import yugma.keys.watch.Bounds;

/// The watch over a link: it remembers what its accepted blocks have shown, and says what is odd
/// about the next one.
///
/// It begins with the closed form of the untapped link, as commissioning would find it, entered as
/// one block. Errors may rise too far; yields may leave their bounds on either side. One thread at
/// a time.
public final class LinkWatch {
  /// Accepted blocks that a bound is drawn from.
  private static final int WINDOW = 32;

  private Baseline keyErrors;
  private Baseline testErrors;
  private final List<Baseline> yields = new ArrayList<>();

  private LinkWatch(Baseline keyErrors, Baseline testErrors) {
    this.keyErrors = keyErrors;
    this.testErrors = testErrors;
  }

  /// The watch of a new fibre link.
  public static LinkWatch commissioned(Prediction prediction) {
    BlockCounts expected =
        Prediction.counts(
            prediction.law().expectedPerPulse().times((double) prediction.blockPulses()));
    return commissioned(expected, prediction.blockPulses());
  }

  /// The watch of a new link.
  ///
  /// @param expected counts of a block of so many pulses, nobody tapping
  static LinkWatch commissioned(BlockCounts expected, long blockPulses) {
    double pulses = (double) blockPulses;
    LinkWatch watch = new LinkWatch(errors(expected.keyTotal()), errors(expected.testTotal()));
    for (int k = 0; k < expected.key().size(); k++) {
      watch.yields.add(Baseline.commissioned(detections(expected, k) / pulses, pulses, WINDOW));
    }
    return watch;
  }

  private static Baseline errors(Tally expected) {
    return Baseline.commissioned(expected.errorRate(), expected.detections(), WINDOW);
  }

  private static double detections(BlockCounts counts, int k) {
    return counts.key().get(k).detections() + counts.test().get(k).detections();
  }

  /// What the watch says of a block.
  ///
  /// @param alarms what is odd about it
  /// @param keyErrorLimit the highest error rate of the key basis that would have passed; empty
  ///   where errors were never found out
  /// @param testErrorLimit the same of the test basis
  public record Verdict(
      List<Alarm> alarms, OptionalDouble keyErrorLimit, OptionalDouble testErrorLimit) {
    public Verdict {
      alarms = List.copyOf(alarms);
    }
  }

  /// What is odd about a block; a block without alarms becomes part of the baseline.
  ///
  /// @param keyExpected whether no key at all is odd
  public Verdict judge(BlockReport report, long pulses, boolean keyExpected) {
    OptionalDouble keyLimit =
        report
            .counts()
            .filter(_ -> report.corrected())
            .map(counts -> OptionalDouble.of(limit(keyErrors, counts.keyTotal())))
            .orElse(OptionalDouble.empty());
    OptionalDouble testLimit =
        report
            .counts()
            .map(counts -> OptionalDouble.of(limit(testErrors, counts.testTotal())))
            .orElse(OptionalDouble.empty());
    return new Verdict(
        alarms(report, pulses, keyExpected, keyLimit, testLimit), keyLimit, testLimit);
  }

  private static double limit(Baseline baseline, Tally seen) {
    long detections = (long) seen.detections();
    return baseline.upperBound(detections) / Math.max(1, seen.detections());
  }

  private List<Alarm> alarms(
      BlockReport report,
      long pulses,
      boolean keyExpected,
      OptionalDouble keyLimit,
      OptionalDouble testLimit) {
    List<Alarm> alarms = new ArrayList<>();
    report
        .keyLength()
        .filter(length -> keyExpected && !length.positive())
        .ifPresent(
            length ->
                alarms.add(
                    new Alarm(Alarm.What.KEY_LENGTH, length.bits(), 1, Double.POSITIVE_INFINITY)));
    report
        .counts()
        .ifPresent(
            counts -> {
              judgeErrors(alarms, Alarm.What.KEY_BASIS_ERROR, keyLimit, counts.keyTotal());
              judgeErrors(alarms, Alarm.What.TEST_BASIS_ERROR, testLimit, counts.testTotal());
              judgeYields(alarms, counts, pulses);
              if (alarms.isEmpty()) {
                accept(counts, report.corrected(), pulses);
              }
            });
    return alarms;
  }

  private static void judgeErrors(
      List<Alarm> alarms, Alarm.What what, OptionalDouble limit, Tally seen) {
    if (limit.isPresent()
        && seen.errors() > StrictMath.rint(limit.getAsDouble() * Math.max(1, seen.detections()))) {
      alarms.add(new Alarm(what, seen.errorRate(), 0, limit.getAsDouble()));
    }
  }

  private void judgeYields(List<Alarm> alarms, BlockCounts counts, long pulses) {
    for (int k = 0; k < yields.size(); k++) {
      double seen = detections(counts, k);
      if (yields.get(k).isSurelyWithin((long) seen, pulses)) {
        continue;
      }
      Bounds bounds = yields.get(k).bounds(pulses);
      if (!bounds.contain((long) seen)) {
        Alarm.What what = k == 0 ? Alarm.What.SIGNAL_YIELD : Alarm.What.DECOY_YIELD;
        double all = (double) pulses;
        alarms.add(new Alarm(what, seen / all, bounds.low() / all, bounds.high() / all));
      }
    }
  }

  private void accept(BlockCounts counts, boolean corrected, long pulses) {
    if (corrected) {
      keyErrors = with(keyErrors, counts.keyTotal());
    }
    testErrors = with(testErrors, counts.testTotal());
    for (int k = 0; k < yields.size(); k++) {
      yields.set(k, yields.get(k).with((long) detections(counts, k), pulses));
    }
  }

  private static Baseline with(Baseline baseline, Tally seen) {
    return baseline.with((long) seen.errors(), (long) seen.detections());
  }
}
