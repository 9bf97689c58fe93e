// SPDX-License-Identifier: Apache-2.0
package yugma.physics.herald;

import yugma.kernel.quantity.Checked;
import yugma.kernel.random.RandomStream;

/// The station where the light of two memories meets: a beam splitter and threshold detectors.
///
/// @param visibility of the interference of one photon from each side, the squared overlap of their
///   wave packets, in [0, 1]
/// @param darkClick probability of a dark count per detector and window, in [0, 1)
public record Station(double visibility, double darkClick) {
  public Station {
    Checked.probability("visibility", visibility);
    Checked.probability("probability of a dark click", darkClick);
    if (darkClick == 1) {
      throw new IllegalArgumentException("a detector that always clicks heralds nothing");
    }
  }

  /// From the rate of dark counts.
  ///
  /// @param darkCountHz at least 0
  /// @param windowSeconds in which a click counts, at least 0
  public static Station of(double visibility, double darkCountHz, double windowSeconds) {
    Checked.atLeastZero("dark counts in Hz", darkCountHz);
    Checked.atLeastZero("window in s", windowSeconds);
    return new Station(visibility, -StrictMath.expm1(-darkCountHz * windowSeconds));
  }

  /// The probability that exactly one of two dark detectors clicks.
  double oneOfTwo() {
    return 2 * darkClick * (1 - darkClick);
  }

  /// The probability that two photons leave by the same port ([Hong
  /// 1987](https://doi.org/10.1103/PhysRevLett.59.2044)).
  double bunching() {
    return (1 + visibility) / 2;
  }

  boolean isDark(RandomStream random) {
    return random.nextDouble() < darkClick;
  }
}
