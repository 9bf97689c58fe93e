// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

import yugma.kernel.quantity.Checked;
import yugma.kernel.sampling.Erf;
import yugma.kernel.time.Time;

/// How well the two ends of a link agree on the time.
///
/// Right after a synchronisation their clocks differ by an offset, which drifts until the next;
/// each photon jitters about it. Photons that miss each other differ, so the visibility of their
/// interference falls; photons that miss their time bin are read as another bit. Beyond the
/// holdover nobody knows any more which photon belongs to which attempt, and nothing is heralded
/// until the next synchronisation.
///
/// @param offsetPs of one end to the other at a synchronisation, at least 0
/// @param driftPsPerSecond of the offset, at least 0
/// @param jitterPs standard deviation of a photon's time at one end against that at the other, at
///   least 0
/// @param resync from one synchronisation to the next, above 0
/// @param holdover how long attempts go on without one, above 0
public record Clock(
    double offsetPs, double driftPsPerSecond, double jitterPs, Time resync, Time holdover) {
  /// Both ends agree for ever.
  public static final Clock PERFECT = new Clock(0, 0, 0, Time.HORIZON, Time.HORIZON);

  private static final int PANELS = 400;
  private static final int MOMENTS = 32;

  public Clock {
    Checked.atLeastZero("offset of the clocks in ps", offsetPs);
    Checked.atLeastZero("drift of the clocks in ps/s", driftPsPerSecond);
    Checked.atLeastZero("jitter of the clocks in ps", jitterPs);
    if (resync.equals(Time.ZERO) || holdover.equals(Time.ZERO)) {
      throw new IllegalArgumentException(
          "clocks agree every " + resync + " and hold for " + holdover + ", must both be above 0");
    }
  }

  /// Whether anything is heralded.
  ///
  /// @param since the last synchronisation
  public boolean isHolding(Time since) {
    return !since.isAfter(holdover);
  }

  /// The share of the time in which something is heralded.
  public double heralding() {
    return Math.min(1, (double) holdover.picos() / resync.picos());
  }

  /// The offset some time after a synchronisation, ps.
  public double offsetPsAfter(Time since) {
    return offsetPs + driftPsPerSecond * since.seconds();
  }

  /// The factor by which the visibility of two photons falls: their squared overlap, as wave
  /// packets of a sudden rise and an exponential fall, on average over the jitter.
  ///
  /// @param lifetimeNs of the light, above 0
  /// @param since the last synchronisation
  public double visibility(double lifetimeNs, Time since) {
    double offset = offsetPsAfter(since);
    double lifetime = lifetimeNs * 1000;
    if (jitterPs == 0) {
      return StrictMath.exp(-offset / lifetime);
    }
    double from = Math.max(0, offset - 9 * jitterPs);
    double until = Math.min(from + 40 * lifetime, offset + 9 * jitterPs);
    double step = (until - from) / PANELS;
    double sum = 0;
    for (int i = 0; i <= PANELS; i++) {
      double late = from + i * step;
      double weight = i == 0 || i == PANELS ? 1 : i % 2 == 1 ? 4 : 2;
      sum +=
          weight
              * StrictMath.exp(-late / lifetime)
              * (density(late - offset) + density(late + offset));
    }
    return Math.min(1, sum * step / 3);
  }

  private double density(double ps) {
    double z = ps / jitterPs;
    return StrictMath.exp(-z * z / 2) / (jitterPs * Math.sqrt(2 * Math.PI));
  }

  /// The same on average over the time in which something is heralded.
  public double meanVisibility(double lifetimeNs) {
    double held = Math.min(resync.seconds(), holdover.seconds());
    double sum = 0;
    for (int i = 0; i < MOMENTS; i++) {
      sum += visibility(lifetimeNs, Time.nearest(held * (i + 0.5) / MOMENTS));
    }
    return sum / MOMENTS;
  }

  /// The probability that a photon from the middle of a time bin is found in another: the error
  /// rate that clocks add to bits told by early and late.
  ///
  /// @param binNs width of a bin, above 0
  /// @param since the last synchronisation
  public double wrongBin(double binNs, Time since) {
    double half = binNs * 500;
    double offset = offsetPsAfter(since);
    if (jitterPs == 0) {
      return offset > half ? 1 : 0;
    }
    return Erf.normalBelow((offset - half) / jitterPs)
        + Erf.normalBelow(-(offset + half) / jitterPs);
  }
}
