// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import yugma.kernel.time.Time;
import yugma.network.scenario.Attack;
import yugma.network.scenario.Impairment;
import yugma.physics.optics.Fibre;
import yugma.physics.optics.InterceptResend;
import yugma.physics.pulses.PulseLink;

/// Pulses of a block between two changes of the link.
///
/// @param pulses how many
/// @param optics that they meet
record Segment(long pulses, PulseLink optics) {
  /// A span of pulses that meet something, from the first (included) to the last (excluded).
  private record Met(long from, long to, Optional<InterceptResend> eve, double lossDb) {
    boolean covers(long pulse) {
      return from <= pulse && pulse < to;
    }
  }

  /// The segments of a block on a fibre, in order.
  ///
  /// @param start when its first pulse is sent
  /// @param untapped what the pulses meet when nothing happens
  /// @param attacks on this link, not overlapping
  /// @param impairments of this link; cuts among them are passed over
  static List<Segment> of(
      Time start,
      long pulses,
      PulseLink untapped,
      List<Attack> attacks,
      List<Impairment> impairments) {
    Fibre fibre = (Fibre) untapped.channel();
    double clockHz = untapped.source().clockHz();
    List<Met> met = new ArrayList<>();
    for (Attack attack : attacks) {
      double way = attack.device().positionKm() * fibre.groupIndex() / Fibre.LIGHT_KM_PER_S;
      long from = pulseAt(secondsFrom(start, attack.from()) - way, pulses, clockHz);
      long to = pulseAt(secondsFrom(start, attack.until()) - way, pulses, clockHz);
      met.add(new Met(from, to, Optional.of(attack.device()), 0));
    }
    for (Impairment impairment : impairments) {
      long from = pulseAt(secondsFrom(start, impairment.from()), pulses, clockHz);
      long to = pulseAt(secondsFrom(start, impairment.until()), pulses, clockHz);
      met.add(new Met(from, to, Optional.empty(), impairment.lossDb().orElse(0)));
    }
    TreeSet<Long> cuts = new TreeSet<>(List.of(0L, pulses));
    met.forEach(one -> cuts.addAll(List.of(one.from, one.to)));
    List<Segment> segments = new ArrayList<>();
    for (long from : cuts.headSet(pulses)) {
      long to = cuts.tailSet(from, false).first();
      segments.add(new Segment(to - from, optics(untapped, met, from)));
    }
    return segments;
  }

  private static PulseLink optics(PulseLink untapped, List<Met> met, long pulse) {
    double loss = 0;
    Optional<InterceptResend> eve = Optional.empty();
    for (Met one : met) {
      if (one.covers(pulse)) {
        loss += one.lossDb;
        eve = one.eve.isPresent() ? one.eve : eve;
      }
    }
    Fibre fibre = (Fibre) untapped.channel();
    Fibre weaker = loss == 0 ? fibre : fibre.withExtraLoss(loss);
    return new PulseLink(untapped.source(), weaker, untapped.receiver(), eve);
  }

  private static double secondsFrom(Time start, Time time) {
    return (time.picos() - start.picos()) * 1e-12;
  }

  /// The number of the first pulse sent at or after a time from the block's start, within [0,
  /// pulses].
  private static long pulseAt(double seconds, long pulses, double clockHz) {
    return (long) Math.max(0, Math.min(StrictMath.ceil(seconds * clockHz), (double) pulses));
  }
}
