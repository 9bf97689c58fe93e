// SPDX-License-Identifier: Apache-2.0
package yugma.physics.optics;

import yugma.kernel.quantity.Checked;
import yugma.kernel.quantity.Decibels;
import yugma.kernel.sampling.Erf;

/// A BB84 receiver: one modulator that chooses basis and bit assignment anew for every gate, two
/// equal detectors, and electronics that hold off both after any click.
///
/// The modulator draws one of four settings (basis, and which detector means 0), so that no
/// detector's history or efficiency leaves a trace in the key.
///
/// @param keyBasisProbability with which a gate measures in the key basis, in (0, 1)
/// @param lossDb optical loss before the detectors, dB, >= 0
/// @param misalignment share of the light that reaches the wrong detector in equal bases, in [0,
///   0.5]
/// @param gateNs how long a gate is open, ns, > 0 and at most the clock period
/// @param detector each of the two
public record Receiver(
    double keyBasisProbability,
    double lossDb,
    double misalignment,
    double gateNs,
    Detector detector) {
  public Receiver {
    Checked.range("key basis probability", keyBasisProbability, 1e-9, 1 - 1e-9);
    Checked.atLeastZero("loss_db", lossDb);
    Checked.range("misalignment", misalignment, 0, 0.5);
    Checked.range("gate_ns", gateNs, Double.MIN_NORMAL, 1e12);
  }

  /// The share of arriving photons that would be counted: optics, efficiency and the part of the
  /// jitter inside the gate. Light outside the gate is lost.
  public double transmission() {
    double inGate =
        detector.jitterPsFwhm() == 0
            ? 1
            : Erf.of(StrictMath.sqrt(StrictMath.log(2)) * gateNs * 1000 / detector.jitterPsFwhm());
    return Decibels.share(lossDb) * detector.efficiency() * inGate;
  }

  /// This receiver under a bright sky: background photons that its detectors count are dark counts
  /// of theirs from here on.
  ///
  /// Unpolarised light falls on either detector with probability one half in every setting of the
  /// modulator; the receiver's loss and the detector's efficiency thin it here, and the jitter does
  /// not, because as many photons slip into a gate as out of it. What stands before the receiver
  /// (telescope, filter, fibre) must have thinned the rate already.
  ///
  /// @param arrivingHz background photons per second that arrive at the receiver, all together, >=
  ///   0
  public Receiver withBackgroundHz(double arrivingHz) {
    Checked.atLeastZero("background_hz", arrivingHz);
    double countedHz = arrivingHz / 2 * Decibels.share(lossDb) * detector.efficiency();
    return new Receiver(
        keyBasisProbability, lossDb, misalignment, gateNs, detector.withMoreDarkHz(countedHz));
  }

  /// Probability of a false count of one detector in one gate: a dark count, or background light
  /// that was added as such.
  public double darkProbability() {
    return -StrictMath.expm1(-detector.darkCountHz() * gateNs * 1e-9);
  }
}
