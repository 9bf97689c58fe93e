// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import yugma.kernel.time.Time;
import yugma.keys.security.BlockCounts;
import yugma.network.scenario.Impairment;
import yugma.network.scenario.QkdLink;
import yugma.physics.optics.FreeSpace;
import yugma.physics.orbit.Pass;
import yugma.physics.pulses.ClickLaw;
import yugma.physics.pulses.ExpectedCounts;

/// Light from a satellite: a block is a pass, or the part of it that is not cut off.
final class PassLight implements Light {
  private final SkyView view;
  private final PassOptics optics;
  private final List<SkyPass> passes;
  private final List<Impairment> cuts;
  private final Time runEnd;

  /// @param passes of the run, in order
  PassLight(SkyView view, QkdLink qkd, List<SkyPass> passes, List<Impairment> cuts, Time runEnd) {
    this.view = view;
    this.optics = new PassOptics(view, qkd);
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
              new BlockPlan(
                  index, start, end, segments, changes, optics.isClearlyPositive(segments)));
        }
      }
    }
    return Optional.empty();
  }

  private List<Segment> segments(Pass pass, boolean withCuts) {
    return optics.segments(pass, seconds -> withCuts && isCut(Time.nearest(seconds)));
  }

  private boolean isTouched(Time from, Time until) {
    return cuts.stream().anyMatch(cut -> cut.from().isBefore(until) && from.isBefore(cut.until()));
  }

  private boolean isCut(Time time) {
    return cuts.stream().anyMatch(cut -> !time.isBefore(cut.from()) && time.isBefore(cut.until()));
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
      ExpectedCounts expected = PassOptics.expected(segments);
      key += optics.key(expected);
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

  /// Whether any pass would give key if no cloud came: what the weather will be, nobody knows when
  /// a service is planned.
  private boolean givesKeyUnderAClearSky() {
    return passes.stream()
        .filter(one -> one.sky() != SkyPass.Sky.DAYLIGHT)
        .map(one -> segments(one.pass(), false))
        .anyMatch(segments -> !segments.isEmpty() && optics.key(PassOptics.expected(segments)) > 0);
  }

  /// Each pass has its own geometry, and so its own watch.
  @Override
  public LinkWatch watch(BlockPlan plan) {
    BlockCounts expected = Prediction.counts(PassOptics.expected(plan.segments()));
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
