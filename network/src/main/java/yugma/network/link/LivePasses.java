// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.List;
import java.util.Optional;
import yugma.kernel.time.Time;
import yugma.network.scenario.QkdLink;
import yugma.physics.optics.FreeSpace;
import yugma.physics.orbit.Pass;

/// Live light from a satellite: a block is a pass, or the part of it that is not cut off; a pass
/// that lasts for hours is several.
final class LivePasses implements LiveLight {
  private static final double DAY_S = 86_400;
  private static final double LONGEST_S = 7200;

  /// A pass that has just ended is not begun again.
  private static final double PAUSE_S = 1;

  /// Who finds no pass so long looks again later.
  private static final int DAYS_AHEAD = 20;

  private final SkyView view;
  private final QkdLink qkd;
  private final PassOptics optics;
  private List<SkyPass> inSight = List.of();

  LivePasses(SkyView view, QkdLink qkd) {
    this.view = view;
    this.qkd = qkd;
    this.optics = new PassOptics(view, qkd);
  }

  @Override
  public Optional<Spell> next(double nowS) {
    inSight = List.of();
    for (int day = 0; day < DAYS_AHEAD; day++) {
      double from = nowS + PAUSE_S + day * DAY_S;
      List<SkyPass> passes =
          view.between(from, from + DAY_S).stream()
              .filter(one -> one.sky() != SkyPass.Sky.DAYLIGHT)
              .toList();
      inSight = inSight.isEmpty() ? passes : inSight;
      for (SkyPass one : passes) {
        Pass pass = shortened(one.pass());
        if (one.sky() == SkyPass.Sky.CLEAR && !optics.segments(pass, _ -> false).isEmpty()) {
          return Optional.of(spell(pass, nowS));
        }
      }
    }
    return Optional.empty();
  }

  private static Pass shortened(Pass pass) {
    double until = Math.min(pass.untilS(), pass.fromS() + LONGEST_S);
    return new Pass(
        pass.fromS(), Math.min(pass.culminationS(), until), until, pass.maxElevationDeg());
  }

  private Spell spell(Pass pass, double nowS) {
    double farthest =
        Math.max(view.look(pass.fromS()).rangeKm(), view.look(pass.untilS()).rangeKm());
    return new Spell(
        Time.nearest(Math.max(0, pass.fromS() - nowS)),
        Time.nearest(pass.durationS()),
        qkd,
        new FreeSpace(1, farthest).latency(),
        Optional.of(pass));
  }

  @Override
  public Optional<Made> sent(Sent sent) {
    Pass pass = sent.spell().pass().orElseThrow();
    List<Segment> segments =
        optics.segments(
            pass,
            seconds -> {
              Time at = Touch.LEAD.plus(Time.nearest(Math.max(0, seconds - pass.fromS())));
              return sent.touches().stream().anyMatch(one -> one.isCut() && one.covers(at));
            });
    if (segments.isEmpty()) {
      return Optional.empty();
    }
    boolean changes = sent.index() == 0 || !sent.touches().isEmpty();
    BlockPlan plan =
        new BlockPlan(
            sent.index(),
            Touch.LEAD,
            Touch.LEAD.plus(sent.length()),
            segments,
            changes,
            optics.isClearlyPositive(segments));
    double sifted = Prediction.counts(PassOptics.expected(segments)).keyTotal().detections();
    return Optional.of(new Made(plan, sifted));
  }

  @Override
  public boolean endsAtACut() {
    return false;
  }

  /// Each pass has its own geometry, and so its own watch.
  @Override
  public LinkWatch watch(BlockPlan plan) {
    return LinkWatch.commissioned(
        Prediction.counts(PassOptics.expected(plan.segments())), plan.pulses());
  }

  @Override
  public List<SkyPass> inSight() {
    return inSight;
  }
}
