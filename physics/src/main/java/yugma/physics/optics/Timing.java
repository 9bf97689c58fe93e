// SPDX-License-Identifier: Apache-2.0
package yugma.physics.optics;

import yugma.kernel.quantity.Checked;
import yugma.kernel.sampling.Erf;

/// How well the clock of a receiver's gates agrees with the pulses that arrive.
///
/// A photon is found late by `δ`, which is normal with the clock's offset as its mean; the
/// variances of the clock's jitter and of the detector's add up. With a gate of width w and pulses
/// in its middle a share `[erf((w/2 - o) / (√2 σ)) + erf((w/2 + o) / (√2 σ))] / 2` is in the gate,
/// which is `erf(w / (2 √2 σ))` without an offset: the normal law's share of an interval
/// (Abramowitz, Stegun 1964, §26.2).
///
/// Two bins are the halves of the gate, an early and a late pulse in the middle of each; a photon
/// that is found in the other half is read as the other bit.
///
/// @param offsetNs of the gates to the pulses, at least 0, constant
/// @param jitterPsFwhm of one clock against the other, full width at half maximum, at least 0
/// @param bins in a gate: 1 where polarisation or phase tells the bit, 2 where early and late do
public record Timing(double offsetNs, double jitterPsFwhm, int bins) {
  /// Full widths at half maximum in a standard deviation of the normal law.
  private static final double FWHM = 2 * Math.sqrt(2 * StrictMath.log(2));

  /// Less than this of the light is none, and has a logarithm all the same.
  private static final double LEAST = 1e-12;

  public Timing {
    Checked.atLeastZero("offset_ns", offsetNs);
    Checked.atLeastZero("jitter_ps_fwhm", jitterPsFwhm);
    if (bins != 1 && bins != 2) {
      throw new IllegalArgumentException("time bins of a gate are " + bins + ", must be 1 or 2");
    }
  }

  /// Where light is found that would be counted if it was in a gate at all.
  ///
  /// @param own share in the gate of its own pulse
  /// @param wrong share of that which is in the other bin
  public record Found(double own, double wrong) {}

  /// Where the light of a pulse is found in its own gate.
  ///
  /// @param gateNs width of a gate, above 0
  /// @param detectorPsFwhm jitter of the detector
  public Found found(double gateNs, double detectorPsFwhm) {
    double sigma = sigmaNs(detectorPsFwhm);
    double own = in(gateNs, 0, sigma);
    if (bins == 1) {
      return new Found(Math.max(LEAST, own), 0);
    }
    double half = gateNs / 2;
    double wrong =
        (between(half / 2, 3 * half / 2, sigma) + between(-3 * half / 2, -half / 2, sigma)) / 2;
    return own < LEAST ? new Found(LEAST, 0.5) : new Found(own, wrong / own);
  }

  /// The share of a pulse's light that is found in the gates of the pulses before and after it.
  ///
  /// @param periodNs from one pulse to the next
  public double strayed(double gateNs, double detectorPsFwhm, double periodNs) {
    double sigma = sigmaNs(detectorPsFwhm);
    return in(gateNs, periodNs, sigma) + in(gateNs, -periodNs, sigma);
  }

  private double sigmaNs(double detectorPsFwhm) {
    double squares = jitterPsFwhm * jitterPsFwhm + detectorPsFwhm * detectorPsFwhm;
    return Math.sqrt(squares) / FWHM / 1000;
  }

  /// The share in a gate whose middle is so much later than that of the light's own.
  private double in(double gateNs, double later, double sigma) {
    double half = gateNs / 2;
    if (bins == 1) {
      return between(later - half, later + half, sigma);
    }
    return (between(later - half / 2, later + 3 * half / 2, sigma)
            + between(later - 3 * half / 2, later + half / 2, sigma))
        / 2;
  }

  private double between(double from, double until, double sigma) {
    if (sigma == 0) {
      return offsetNs >= from && offsetNs < until ? 1 : 0;
    }
    return Erf.normalBelow((until - offsetNs) / sigma) - Erf.normalBelow((from - offsetNs) / sigma);
  }
}
