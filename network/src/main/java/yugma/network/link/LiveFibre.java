// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import yugma.kernel.time.Time;
import yugma.network.scenario.Attack;
import yugma.network.scenario.Impairment;
import yugma.network.scenario.Link;
import yugma.network.scenario.QkdLink;
import yugma.network.scenario.Security;
import yugma.physics.optics.Fibre;
import yugma.physics.pulses.PulseLink;

/// Live light in a fibre: pulses without a pause, save where the fibre is cut. A cut ends the block
/// that it falls into.
///
/// The first blocks after the start may be shorter, so that there is key soon: each half as long as
/// the next, the shortest as short as still proves the key that is wished for at once.
final class LiveFibre implements LiveLight {
  /// A block that takes longer is never begun.
  private static final double LONGEST_S = 30 * 86_400.0;

  private final Link link;
  private final Time latency;
  private final PulseLink untapped;
  private final LinkWatch watch;

  /// Sizes of blocks to come, and what each is expected to give; the last one stays.
  private final Deque<Sized> sizes = new ArrayDeque<>();

  /// What the last pulse of the block before met.
  private PulseLink before;

  private record Sized(QkdLink qkd, Prediction prediction) {}

  /// @param firstKeyBits key that the first block should give; the largest number for no short
  ///   blocks
  LiveFibre(Link link, QkdLink qkd, long firstKeyBits) {
    Prediction whole = Prediction.of(link, qkd);
    this.link = link;
    this.untapped = whole.law().link();
    this.latency = ((Fibre) untapped.channel()).latency();
    this.watch = LinkWatch.commissioned(whole);
    this.before = untapped;
    sizes.add(new Sized(qkd, whole));
    Sized half = half(link, qkd);
    while (half.prediction.keyLength().bits() >= firstKeyBits) {
      sizes.addFirst(half);
      half = half(link, half.qkd);
    }
  }

  private static Sized half(Link link, QkdLink qkd) {
    Security whole = qkd.security();
    Security security =
        new Security(
            whole.proof(),
            whole.epsilonSec(),
            whole.epsilonCor(),
            Math.max(1, whole.blockBits() / 2));
    QkdLink half = new QkdLink(qkd.link(), qkd.source(), qkd.receiver(), security, qkd.store());
    return new Sized(half, Prediction.of(link, half));
  }

  @Override
  public Optional<Spell> next(double nowS) {
    Sized size = sizes.getFirst();
    return size.prediction
        .blockTime()
        .filter(time -> time.seconds() <= LONGEST_S)
        .map(time -> new Spell(Time.ZERO, time, sizes.getLast().qkd, latency, Optional.empty()));
  }

  @Override
  public Optional<Made> sent(Sent sent) {
    Sized size = sizes.getFirst();
    boolean isWhole = sent.length().equals(sent.spell().length());
    double clockHz = untapped.source().clockHz();
    long pulses =
        isWhole
            ? size.prediction.blockPulses()
            : (long) StrictMath.floor(sent.length().seconds() * clockHz);
    if (pulses == 0) {
      return Optional.empty();
    }
    if (isWhole && sizes.size() > 1) {
      sizes.removeFirst();
    }
    double share = (double) pulses / size.prediction.blockPulses();
    boolean givesKey = isWhole && size.prediction.keyLength().positive();
    return Optional.of(
        new Made(plan(sent, pulses, givesKey), share * size.qkd.security().blockBits()));
  }

  private BlockPlan plan(Sent sent, long pulses, boolean givesKey) {
    List<Attack> attacks =
        sent.touches().stream().flatMap(touch -> touch.attack(link.id()).stream()).toList();
    List<Impairment> losses =
        sent.touches().stream().flatMap(touch -> touch.loss(link.id()).stream()).toList();
    List<Segment> segments = Segment.of(Touch.LEAD, pulses, untapped, attacks, losses);
    boolean changes = segments.size() > 1 || !segments.getFirst().optics().equals(before);
    before = segments.getLast().optics();
    return new BlockPlan(
        sent.index(), Touch.LEAD, Touch.LEAD.plus(sent.length()), segments, changes, givesKey);
  }

  @Override
  public boolean endsAtACut() {
    return true;
  }

  @Override
  public LinkWatch watch(BlockPlan plan) {
    return watch;
  }

  @Override
  public List<SkyPass> inSight() {
    return List.of();
  }
}
