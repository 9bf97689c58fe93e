// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import yugma.kernel.time.Time;
import yugma.network.scenario.Attack;
import yugma.physics.optics.Fibre;
import yugma.physics.optics.InterceptResend;

/// Pulses of a block between two changes of the link.
///
/// @param pulses how many
/// @param eve who taps them, if anybody does
record Segment(long pulses, Optional<InterceptResend> eve) {
  /// A span of pulses that Eve sees, from the first (included) to the last (excluded).
  private record Tapped(long from, long to, InterceptResend device) {}

  /// The segments of a block, in order.
  ///
  /// @param start when its first pulse is sent
  /// @param attacks on this link, not overlapping
  static List<Segment> of(
      Time start, long pulses, double clockHz, Fibre fibre, List<Attack> attacks) {
    List<Tapped> taps = new ArrayList<>();
    TreeSet<Long> cuts = new TreeSet<>(List.of(0L, pulses));
    for (Attack attack : attacks) {
      double way = attack.device().positionKm() * fibre.groupIndex() / Fibre.LIGHT_KM_PER_S;
      long from = pulseAt(secondsFrom(start, attack.from()) - way, pulses, clockHz);
      long to = pulseAt(secondsFrom(start, attack.until()) - way, pulses, clockHz);
      taps.add(new Tapped(from, to, attack.device()));
      cuts.add(from);
      cuts.add(to);
    }
    List<Segment> segments = new ArrayList<>();
    for (long from : cuts.headSet(pulses)) {
      Optional<InterceptResend> eve =
          taps.stream()
              .filter(tap -> tap.from <= from && from < tap.to)
              .map(Tapped::device)
              .findFirst();
      segments.add(new Segment(cuts.tailSet(from, false).first() - from, eve));
    }
    return segments;
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
