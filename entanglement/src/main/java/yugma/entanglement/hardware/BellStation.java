// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

import yugma.kernel.quantity.Checked;

/// A station that interferes the light of two sides and detects it.
///
/// @param detectorEfficiency of each detector, with the optics before it, in [0, 1]
/// @param darkCountHz of each detector, at least 0
/// @param windowNs in which a click counts, above 0
/// @param visibility of the interference of one photon from each side, the squared overlap of their
///   wave packets, in [0, 1]
/// @param phaseRadians standard deviation of the phase between the two ways, at least 0
public record BellStation(
    double detectorEfficiency,
    double darkCountHz,
    double windowNs,
    double visibility,
    double phaseRadians) {
  public BellStation {
    Checked.probability("efficiency of a detector", detectorEfficiency);
    Checked.atLeastZero("dark counts in Hz", darkCountHz);
    Checked.range("window in ns", windowNs, Double.MIN_NORMAL, Double.MAX_VALUE);
    Checked.probability("visibility", visibility);
    Checked.atLeastZero("standard deviation of the phase in rad", phaseRadians);
  }

  /// The probability of a false click per detector and window: dark counts, noise of converters,
  /// and amplified spontaneous emission, of which each detector sees half.
  double falseClick(Side... sides) {
    double hz = darkCountHz;
    double thermal = 0;
    for (Side side : sides) {
      hz += side.conversionNoiseHz() * detectorEfficiency / 2;
      thermal += side.noisePhotons() * detectorEfficiency / 2;
    }
    double quiet = StrictMath.exp(-hz * windowNs * 1e-9) / (1 + thermal);
    return 1 - quiet;
  }
}
