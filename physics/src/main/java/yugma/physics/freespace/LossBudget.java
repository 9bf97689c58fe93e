// SPDX-License-Identifier: Apache-2.0
package yugma.physics.freespace;

import yugma.kernel.quantity.Checked;
import yugma.kernel.quantity.Decibels;

/// The mean loss from a transmitter to a receiver, cause by cause.
///
/// @param geometryDb light that a perfectly pointed beam sends past the telescope, dB, >= 0
/// @param pointingDb what the jitter of the beam adds to that in the mean, dB, >= 0
/// @param atmosphereDb absorption and scattering on the way through the air, dB, >= 0
/// @param opticsDb the optics of both ends, dB, >= 0
public record LossBudget(
    double geometryDb, double pointingDb, double atmosphereDb, double opticsDb) {
  public LossBudget {
    Checked.atLeastZero("geometry_db", geometryDb);
    Checked.atLeastZero("pointing_db", pointingDb);
    Checked.atLeastZero("atmosphere_db", atmosphereDb);
    Checked.atLeastZero("optics_db", opticsDb);
  }

  /// All causes together, dB.
  public double totalDb() {
    return geometryDb + pointingDb + atmosphereDb + opticsDb;
  }

  /// The share of the photons that arrives in the mean, in [0, 1].
  public double transmission() {
    return Decibels.share(totalDb());
  }
}
