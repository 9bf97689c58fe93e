// SPDX-License-Identifier: Apache-2.0
package yugma.physics.optics;

import yugma.kernel.quantity.Checked;

/// A threshold single-photon detector.
///
/// @param efficiency in [0, 1]
/// @param darkCountHz dark counts per second of open gate, >= 0
/// @param deadTimeNs how long the receiver is held off after a click, ns, >= 0
/// @param afterPulseProbability that a click is followed by one false click after the hold-off, in
///   [0, 1)
/// @param afterPulseLifetimeNs mean delay of that false click, counted in open gates, ns, > 0
/// @param jitterPsFwhm full width at half maximum of the (Gaussian) timing jitter, ps, >= 0
public record Detector(
    double efficiency,
    double darkCountHz,
    double deadTimeNs,
    double afterPulseProbability,
    double afterPulseLifetimeNs,
    double jitterPsFwhm) {
  public Detector {
    Checked.probability("efficiency", efficiency);
    Checked.atLeastZero("dark_count_hz", darkCountHz);
    Checked.atLeastZero("dead_time_ns", deadTimeNs);
    Checked.range("after_pulse_probability", afterPulseProbability, 0, 0.999);
    Checked.range("after_pulse_lifetime_ns", afterPulseLifetimeNs, Double.MIN_NORMAL, 1e12);
    Checked.atLeastZero("jitter_ps_fwhm", jitterPsFwhm);
  }

  /// The same detector with further false counts that come as dark counts do: at any time, one by
  /// one.
  ///
  /// @param hz counts per second of open gate on top, >= 0
  public Detector withMoreDarkHz(double hz) {
    Checked.atLeastZero("false counts per second", hz);
    return new Detector(
        efficiency,
        darkCountHz + hz,
        deadTimeNs,
        afterPulseProbability,
        afterPulseLifetimeNs,
        jitterPsFwhm);
  }
}
