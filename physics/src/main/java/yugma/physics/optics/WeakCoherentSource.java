// SPDX-License-Identifier: Apache-2.0
package yugma.physics.optics;

import java.util.List;
import yugma.kernel.quantity.Checked;

/// A pulsed laser with randomised phase: each pulse has one of two or three intensities, one of two
/// bases and a random bit.
///
/// @param clockHz pulses per second, in (0, 1e12]
/// @param intensities brightest first, two (one decoy) or three (two decoys); probabilities sum to
///   1
/// @param keyBasisProbability with which a pulse is prepared in the key basis, in (0, 1)
public record WeakCoherentSource(
    double clockHz, List<Intensity> intensities, double keyBasisProbability) {
  public WeakCoherentSource {
    Checked.range("clock_hz", clockHz, Double.MIN_NORMAL, 1e12);
    Checked.range("key basis probability", keyBasisProbability, 1e-9, 1 - 1e-9);
    intensities = List.copyOf(intensities);
    if (intensities.size() < 2 || intensities.size() > 3) {
      throw new IllegalArgumentException(
          "a decoy-state source has 2 or 3 intensities, not " + intensities.size());
    }
    double sum = 0;
    for (int k = 0; k < intensities.size(); k++) {
      sum += intensities.get(k).probability();
      if (k > 0 && !(intensities.get(k).meanPhotons() < intensities.get(k - 1).meanPhotons())) {
        throw new IllegalArgumentException(
            "intensities must fall: "
                + intensities.get(k).meanPhotons()
                + " follows "
                + intensities.get(k - 1).meanPhotons());
      }
    }
    if (!(Math.abs(sum - 1) <= 1e-9)) {
      throw new IllegalArgumentException("intensity probabilities sum to " + sum + ", must be 1");
    }
  }

  /// Mean photon number over all pulses.
  public double meanPhotons() {
    double mean = 0;
    for (Intensity intensity : intensities) {
      mean += intensity.probability() * intensity.meanPhotons();
    }
    return mean;
  }
}
