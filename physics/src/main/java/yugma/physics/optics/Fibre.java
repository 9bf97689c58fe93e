// SPDX-License-Identifier: Apache-2.0
package yugma.physics.optics;

import yugma.kernel.quantity.Checked;
import yugma.kernel.quantity.Decibels;
import yugma.kernel.time.Time;

/// A length of single-mode fibre.
///
/// @param lengthKm km, >= 0
/// @param attenuationDbPerKm dB/km, >= 0
/// @param splices number of splices along it, >= 0
/// @param spliceLossDb dB each, >= 0
/// @param excessLossDb dB of connectors and panels, >= 0
/// @param groupIndex light travels at c / groupIndex, in [1, 4]
public record Fibre(
    double lengthKm,
    double attenuationDbPerKm,
    int splices,
    double spliceLossDb,
    double excessLossDb,
    double groupIndex)
    implements Channel {
  /// The speed of light in vacuum, km/s, exact by definition of the metre.
  public static final double LIGHT_KM_PER_S = 299_792.458;

  public Fibre {
    Checked.atLeastZero("length_km", lengthKm);
    Checked.atLeastZero("attenuation_db_per_km", attenuationDbPerKm);
    Checked.atLeastZero("splices", splices);
    Checked.atLeastZero("splice_loss_db", spliceLossDb);
    Checked.atLeastZero("excess_loss_db", excessLossDb);
    Checked.range("group_index", groupIndex, 1, 4);
  }

  /// The same fibre with more loss, as after a bend or a bad splice.
  ///
  /// @param db >= 0
  public Fibre withExtraLoss(double db) {
    return new Fibre(
        lengthKm, attenuationDbPerKm, splices, spliceLossDb, excessLossDb + db, groupIndex);
  }

  /// Loss from end to end, dB.
  public double lossDb() {
    return lengthKm * attenuationDbPerKm + splices * spliceLossDb + excessLossDb;
  }

  @Override
  public double transmission() {
    return Decibels.share(lossDb());
  }

  /// The share of photons that reach a point; losses that are not attenuation are spread along the
  /// length.
  ///
  /// @param km from the sender, in [0, lengthKm]
  public double transmissionTo(double km) {
    Checked.range("position_km", km, 0, lengthKm);
    double part = lengthKm == 0 ? 0 : km / lengthKm;
    return Decibels.share(lossDb() * part);
  }

  /// The share of photons at a point that arrive at the far end.
  ///
  /// @param km from the sender, in [0, lengthKm]
  public double transmissionFrom(double km) {
    Checked.range("position_km", km, 0, lengthKm);
    double part = lengthKm == 0 ? 0 : km / lengthKm;
    return Decibels.share(lossDb() * (1 - part));
  }

  @Override
  public Time latency() {
    return Time.nearest(lengthKm * groupIndex / LIGHT_KM_PER_S);
  }
}
