// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

import yugma.kernel.quantity.Checked;

/// A converter of photons to a wavelength that fibre carries far.
///
/// @param efficiency from fibre to fibre, in [0, 1]
/// @param noiseHz photons a second that its pump light adds behind the filters, at least 0
public record FrequencyConversion(double efficiency, double noiseHz) {
  /// No converter.
  public static final FrequencyConversion NONE = new FrequencyConversion(1, 0);

  public FrequencyConversion {
    Checked.probability("efficiency of a frequency conversion", efficiency);
    Checked.atLeastZero("noise photons of a frequency conversion in Hz", noiseHz);
  }
}
