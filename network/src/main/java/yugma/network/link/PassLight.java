// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import yugma.kernel.quantity.Decibels;
import yugma.kernel.time.Time;
import yugma.keys.distillation.Agreement;
import yugma.keys.security.BlockCounts;
import yugma.keys.security.KeyLength;
import yugma.network.scenario.Impairment;
import yugma.network.scenario.QkdLink;
import yugma.physics.optics.FreeSpace;
import yugma.physics.optics.Receiver;
import yugma.physics.orbit.Look;
import yugma.physics.orbit.Pass;
import yugma.physics.pulses.ClickLaw;
import yugma.physics.pulses.ExpectedCounts;
import yugma.physics.pulses.PulseLink;

/// Light from a satellite: a block is a pass, or the part of it that is not cut off.
///
/// Loss and background change along a pass; they are taken as constant for a second at a time, at
/// their values in its middle.
final class PassLight implements Light {
  private static final double STEP_S = 1;

  /// Less than this share of the sifted bits as key, and a pass without key is no surprise.
  private static final double CLEARLY_POSITIVE = 0.05;

  private final SkyView view;
  private final QkdLink qkd;
  private final Agreement agreement;
  private final List<SkyPass> passes;
  private final List<Impairment> cuts;
  private final Time runEnd;

  /// @param passes of the run, in order
  PassLight(SkyView view, QkdLink qkd, List<SkyPass> passes, List<Impairment> cuts, Time runEnd) {
    this.view = view;
    this.qkd = qkd;
    this.agreement = Prediction.agreement(qkd);
    this.passes = List.copyOf(passes);
    this.cuts =
        cuts.stream()
            .filter(Impairment::isCut)
            .sorted(Comparator.comparing(Impairment::from))
            .toList();
    this.runEnd = runEnd;
  }

  List<SkyPass> passes() {
    return passes;
  }

  @Override
  public Optional<BlockPlan> next(int index, Time from) {
    for (SkyPass one : passes) {
      Time start = Time.nearest(one.pass().fromS());
      if (one.sky() == SkyPass.Sky.CLEAR && !start.isBefore(from)) {
        List<Segment> segments = segments(one.pass(), true);
        if (!segments.isEmpty()) {
          Time end = Time.nearest(one.pass().untilS());
          boolean changes = index == 0 || isTouched(start, end);
          return Optional.of(
              new BlockPlan(index, start, end, segments, changes, isClearlyPositive(segments)));
        }
      }
    }
    return Optional.empty();
  }

  private List<Segment> segments(Pass pass, boolean withCuts) {
    List<Segment> segments = new ArrayList<>();
    int steps = (int) StrictMath.ceil(pass.durationS() / STEP_S);
    double step = pass.durationS() / Math.max(1, steps);
    long pulses = (long) StrictMath.floor(step * qkd.source().clockHz());
    for (int k = 0; k < steps; k++) {
      double middle = pass.fromS() + (k + 0.5) * step;
      boolean dark = !view.isOpen(middle) || (withCuts && isCut(Time.nearest(middle)));
      if (pulses > 0 && !dark) {
        segments.add(new Segment(pulses, optics(middle)));
      }
    }
    return segments;
  }

  private boolean isTouched(Time from, Time until) {
    return cuts.stream().anyMatch(cut -> cut.from().isBefore(until) && from.isBefore(cut.until()));
  }

  private boolean isCut(Time time) {
    return cuts.stream().anyMatch(cut -> !time.isBefore(cut.from()) && time.isBefore(cut.until()));
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

  private boolean isClearlyPositive(List<Segment> segments) {
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

  @Override
  public Outlook outlook() {
    double key = 0;
    double asymptotic = 0;
    double plob = 0;
    long longest = 0;
    Optional<ExpectedCounts> all = Optional.empty();
    for (SkyPass one : passes) {
      List<Segment> segments =
          one.sky() == SkyPass.Sky.CLEAR ? segments(one.pass(), false) : List.of();
      if (segments.isEmpty()) {
        continue;
      }
      ExpectedCounts expected = expected(segments);
      key += key(expected);
      for (Segment segment : segments) {
        ClickLaw law = new ClickLaw(segment.optics());
        asymptotic += Prediction.asymptoticPerPulse(law) * segment.pulses();
        plob += Prediction.plobPerPulse(law) * segment.pulses();
      }
      longest = Math.max(longest, segments.stream().mapToLong(Segment::pulses).sum());
      all = Optional.of(all.map(before -> before.plus(expected)).orElse(expected));
    }
    double seconds = runEnd.seconds();
    return new Outlook(
        longest,
        OptionalDouble.empty(),
        key / seconds,
        all.map(counts -> counts.errorRate(false)).orElse(0.0),
        asymptotic / seconds,
        givesKeyUnderAClearSky(),
        plob / seconds);
  }

  private double key(ExpectedCounts expected) {
    BlockCounts counts = Prediction.counts(expected);
    return Math.max(0, agreement.keyLength(counts, Prediction.leak(counts, agreement)).exactBits());
  }

  /// Whether any pass would give key if no cloud came: what the weather will be, nobody knows when
  /// a service is planned.
  private boolean givesKeyUnderAClearSky() {
    return passes.stream()
        .filter(one -> one.sky() != SkyPass.Sky.DAYLIGHT)
        .map(one -> segments(one.pass(), false))
        .anyMatch(segments -> !segments.isEmpty() && key(expected(segments)) > 0);
  }

  /// Each pass has its own geometry, and so its own watch.
  @Override
  public LinkWatch watch(BlockPlan plan) {
    BlockCounts expected = Prediction.counts(expected(plan.segments()));
    return LinkWatch.commissioned(expected, plan.pulses());
  }

  /// The longest of all: from the satellite on the horizon.
  @Override
  public Time latency() {
    double range =
        passes.stream().mapToDouble(one -> view.look(one.pass().fromS()).rangeKm()).max().orElse(0);
    return new FreeSpace(1, range).latency();
  }
}
