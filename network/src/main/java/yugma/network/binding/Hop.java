// SPDX-License-Identifier: Apache-2.0
package yugma.network.binding;

import java.util.Optional;
import java.util.OptionalDouble;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.hardware.Scheme;
import yugma.physics.bell.XState;

/// A link of a path.
///
/// @param link its id
/// @param km of fibre
/// @param light how long it takes over it, in s
/// @param scheme how it heralds
/// @param attempts what follows from that
/// @param right probability that an attempt is heralded by light that has come all the way, above 0
/// @param isTurned whether the path runs from its second end to its first
record Hop(
    String link,
    double km,
    double light,
    Scheme scheme,
    Attempts attempts,
    double right,
    boolean isTurned) {

  static Hop of(String link, double km, double light, Scheme scheme, boolean isTurned) {
    Scheme quiet = Stretch.quiet(scheme);
    double right = quiet.isEverHeralded() ? quiet.attempts().success() : 0;
    return new Hop(
        link, km, light, scheme, scheme.attempts(), Math.max(Double.MIN_NORMAL, right), isTurned);
  }

  /// One of equal parts of it; nothing where nobody knows what a part would give.
  Optional<Hop> part(int parts) {
    return Stretch.part(scheme, parts)
        .map(part -> of(link, km / parts, light / parts, part, isTurned));
  }

  OptionalDouble lossDb() {
    return Stretch.lossDb(scheme);
  }

  /// From one attempt to the next.
  double periodSeconds() {
    return attempts.period().seconds();
  }

  /// To a pair, with one slot at each end, on average.
  double secondsPerPair() {
    return periodSeconds() / right;
  }

  /// Whether it heralds more often falsely than rightly.
  boolean isDrowned() {
    return right < attempts.success() / 2;
  }

  /// A new pair, corrected as its herald tells, its first half at the near end of the path.
  XState made() {
    XState pair = attempts.corrected();
    return isTurned ? pair.exchanged() : pair;
  }

  /// Of a new pair.
  double fidelity() {
    return attempts.fidelity();
  }

  /// How old the half at the near end of the path is when its herald comes, in s.
  double nearAge() {
    return age(isTurned ? attempts.b() : attempts.a());
  }

  double farAge() {
    return age(isTurned ? attempts.a() : attempts.b());
  }

  private static double age(Attempts.End end) {
    return end.reply().minus(end.emission()).seconds();
  }
}
