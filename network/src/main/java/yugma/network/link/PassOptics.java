// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import yugma.kernel.quantity.Decibels;
import yugma.keys.distillation.Agreement;
import yugma.keys.security.BlockCounts;
import yugma.keys.security.KeyLength;
import yugma.network.scenario.QkdLink;
import yugma.physics.optics.FreeSpace;
import yugma.physics.optics.Receiver;
import yugma.physics.orbit.Look;
import yugma.physics.orbit.Pass;
import yugma.physics.pulses.ClickLaw;
import yugma.physics.pulses.ExpectedCounts;
import yugma.physics.pulses.PulseLink;

/// What the pulses of a pass meet, second by second, and what they may be expected to leave.
///
/// Loss and background change along a pass; they are taken as constant for a second at a time, at
/// their values in its middle.
final class PassOptics {
  private static final double STEP_S = 1;

  /// Less than this share of the sifted bits as key, and a pass without key is no surprise.
  private static final double CLEARLY_POSITIVE = 0.05;

  private final SkyView view;
  private final QkdLink qkd;
  private final Agreement agreement;

  PassOptics(SkyView view, QkdLink qkd) {
    this.view = view;
    this.qkd = qkd;
    this.agreement = Prediction.agreement(qkd);
  }

  /// The segments of a pass, in order.
  ///
  /// @param isCut whether the light is off at a time, in seconds
  List<Segment> segments(Pass pass, DoublePredicate isCut) {
    List<Segment> segments = new ArrayList<>();
    int steps = (int) StrictMath.ceil(pass.durationS() / STEP_S);
    double step = pass.durationS() / Math.max(1, steps);
    long pulses = (long) StrictMath.floor(step * qkd.source().clockHz());
    for (int k = 0; k < steps; k++) {
      double middle = pass.fromS() + (k + 0.5) * step;
      boolean dark = !view.isOpen(middle) || isCut.test(middle);
      if (pulses > 0 && !dark) {
        segments.add(new Segment(pulses, optics(middle)));
      }
    }
    return segments;
  }

  private PulseLink optics(double seconds) {
    Look look = view.look(seconds);
    double elevation = Math.max(look.elevationDeg(), view.sky().minElevationDeg());
    var downlink = view.sky().downlink();
    double transmission = downlink.loss(look.rangeKm(), elevation).transmission();
    double background = view.backgroundHz(seconds) * Decibels.share(downlink.opticsLossDb());
    Receiver receiver = qkd.receiver().withBackgroundHz(background);
    return new PulseLink(
        qkd.source(), new FreeSpace(transmission, look.rangeKm()), receiver, Optional.empty());
  }

  boolean isClearlyPositive(List<Segment> segments) {
    BlockCounts counts = Prediction.counts(expected(segments));
    KeyLength length = agreement.keyLength(counts, Prediction.leak(counts, agreement));
    return length.exactBits() > CLEARLY_POSITIVE * counts.keyTotal().detections();
  }

  static ExpectedCounts expected(List<Segment> segments) {
    return segments.stream()
        .map(s -> new ClickLaw(s.optics()).expectedPerPulse().times((double) s.pulses()))
        .reduce(ExpectedCounts::plus)
        .orElseThrow();
  }

  /// The bits of key that counts like these prove; 0 where they prove none.
  double key(ExpectedCounts expected) {
    BlockCounts counts = Prediction.counts(expected);
    return Math.max(0, agreement.keyLength(counts, Prediction.leak(counts, agreement)).exactBits());
  }
}
