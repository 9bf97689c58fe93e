// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.Optional;
import java.util.OptionalDouble;
import yugma.kernel.time.Time;
import yugma.network.scenario.Attack;
import yugma.network.scenario.Impairment;

/// Something that happened to a block's light, in times of the block: its first pulse is sent at
/// [#LEAD].
///
/// @param from when it began; 0 where it was there long before
/// @param until when it ended; long after the block where it goes on
/// @param what it is
record Touch(Time from, Time until, Mishap what) {
  /// Longer than light takes from end to end, so that what begins while the first pulses are under
  /// way has a time.
  static final Time LEAD = Time.ofSeconds(1);

  /// From a point of a count of picoseconds.
  ///
  /// @param begun when the block's first pulse was sent, in the same count
  static Time local(long point, long begun) {
    return Time.ofPicos(Math.max(0, point - begun + LEAD.picos()));
  }

  boolean isCut() {
    return what instanceof Mishap.Cut;
  }

  Optional<Attack> attack(String link) {
    return what instanceof Mishap.Tapped(var device)
        ? Optional.of(new Attack(from, until, link, device))
        : Optional.empty();
  }

  Optional<Impairment> loss(String link) {
    return what instanceof Mishap.Weakened(double lossDb)
        ? Optional.of(new Impairment(from, until, link, OptionalDouble.of(lossDb)))
        : Optional.empty();
  }

  /// Whether it is there at a time of the block.
  boolean covers(Time time) {
    return !time.isBefore(from) && time.isBefore(until);
  }
}
