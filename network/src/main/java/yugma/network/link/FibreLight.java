// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yugma.kernel.time.Time;
import yugma.network.scenario.Attack;
import yugma.network.scenario.Impairment;
import yugma.physics.optics.Fibre;
import yugma.physics.pulses.PulseLink;

/// Light in a fibre: pulses without a pause, save where the fibre is cut. A cut ends the block that
/// it falls into.
final class FibreLight implements Light {
  private final Prediction prediction;
  private final PulseLink untapped;
  private final List<Attack> attacks;
  private final List<Impairment> impairments;
  private final List<Impairment> cuts;
  private final LinkWatch watch;

  /// Whole blocks are counted from here.
  private Time epoch = Time.ZERO;

  private long sinceEpoch;

  /// What the last pulse of the block before met.
  private PulseLink before;

  FibreLight(Prediction prediction, List<Attack> attacks, List<Impairment> impairments) {
    this.prediction = prediction;
    this.untapped = prediction.law().link();
    this.attacks = List.copyOf(attacks);
    this.impairments = List.copyOf(impairments);
    this.cuts =
        impairments.stream()
            .filter(Impairment::isCut)
            .sorted(Comparator.comparing(Impairment::from))
            .toList();
    this.watch = LinkWatch.commissioned(prediction);
    this.before = untapped;
  }

  @Override
  public Optional<BlockPlan> next(int index, Time from) {
    if (prediction.blockTime().isEmpty()) {
      return Optional.empty();
    }
    Time start = afterCuts(from);
    Time whole = timeOf(sinceEpoch + 1);
    Optional<Impairment> cut =
        cuts.stream()
            .filter(one -> one.from().isAfter(start) && one.from().isBefore(whole))
            .findFirst();
    if (cut.isEmpty()) {
      sinceEpoch++;
      boolean positive = prediction.keyLength().positive();
      return Optional.of(plan(index, start, whole, prediction.blockPulses(), positive));
    }
    Time end = cut.get().from();
    double seconds = end.minus(start).seconds();
    long pulses = (long) StrictMath.floor(seconds * untapped.source().clockHz());
    return pulses == 0 ? next(index, end) : Optional.of(plan(index, start, end, pulses, false));
  }

  /// The first moment from then on at which the fibre is whole.
  private Time afterCuts(Time from) {
    Time start = from;
    for (Impairment cut : cuts) {
      if (!start.isBefore(cut.from()) && start.isBefore(cut.until())) {
        start = cut.until();
        epoch = start;
        sinceEpoch = 0;
      }
    }
    return start;
  }

  private Time timeOf(long blocks) {
    double seconds =
        epoch.seconds() + blocks * (double) prediction.blockPulses() / untapped.source().clockHz();
    return Time.nearest(Math.min(seconds, Time.HORIZON.seconds()));
  }

  private BlockPlan plan(int index, Time start, Time end, long pulses, boolean givesKey) {
    List<Segment> segments = Segment.of(start, pulses, untapped, attacks, impairments);
    boolean changes = segments.size() > 1 || !segments.getFirst().optics().equals(before);
    before = segments.getLast().optics();
    return new BlockPlan(index, start, end, segments, changes, givesKey);
  }

  @Override
  public Outlook outlook() {
    return Outlook.of(prediction);
  }

  @Override
  public LinkWatch watch(BlockPlan plan) {
    return watch;
  }

  @Override
  public Time latency() {
    return ((Fibre) untapped.channel()).latency();
  }
}
