// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.ArrayList;
import java.util.List;
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

  /// The watch of a new link.
  public static LinkWatch commissioned(Prediction prediction) {
    BlockCounts expected =
        Prediction.counts(
            prediction.law().expectedPerPulse().times((double) prediction.blockPulses()));
    LinkWatch watch = new LinkWatch(errors(expected.keyTotal()), errors(expected.testTotal()));
    for (int k = 0; k < expected.key().size(); k++) {
      double pulses = (double) prediction.blockPulses();
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

  /// What is odd about a block; a block without alarms becomes part of the baseline.
  public List<Alarm> judge(BlockReport report, long pulses) {
    List<Alarm> alarms = new ArrayList<>();
    report
        .keyLength()
        .filter(length -> !length.positive())
        .ifPresent(
            length ->
                alarms.add(
                    new Alarm(Alarm.What.KEY_LENGTH, length.bits(), 1, Double.POSITIVE_INFINITY)));
    report
        .counts()
        .ifPresent(
            counts -> {
              if (report.corrected()) {
                judgeErrors(alarms, Alarm.What.KEY_BASIS_ERROR, keyErrors, counts.keyTotal());
              }
              judgeErrors(alarms, Alarm.What.TEST_BASIS_ERROR, testErrors, counts.testTotal());
              judgeYields(alarms, counts, pulses);
              if (alarms.isEmpty()) {
                accept(counts, report.corrected(), pulses);
              }
            });
    return alarms;
  }

  private static void judgeErrors(
      List<Alarm> alarms, Alarm.What what, Baseline baseline, Tally seen) {
    long detections = (long) seen.detections();
    long most = baseline.upperBound(detections);
    if (seen.errors() > most) {
      alarms.add(new Alarm(what, seen.errorRate(), 0, most / Math.max(1, seen.detections())));
    }
  }

  private void judgeYields(List<Alarm> alarms, BlockCounts counts, long pulses) {
    for (int k = 0; k < yields.size(); k++) {
      double seen = detections(counts, k);
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
