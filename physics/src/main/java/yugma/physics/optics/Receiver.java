// SPDX-License-Identifier: Apache-2.0
package yugma.physics.optics;

import java.util.Optional;
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
/// @param timing of its gates; without one they are where the pulses are
public record Receiver(
    double keyBasisProbability,
    double lossDb,
    double misalignment,
    double gateNs,
    Detector detector,
    Optional<Timing> timing) {
  public Receiver {
    Checked.range("key basis probability", keyBasisProbability, 1e-9, 1 - 1e-9);
    Checked.atLeastZero("loss_db", lossDb);
    Checked.range("misalignment", misalignment, 0, 0.5);
    Checked.range("gate_ns", gateNs, Double.MIN_NORMAL, 1e12);
  }

  /// One whose gates are where the pulses are.
  public Receiver(
      double keyBasisProbability,
      double lossDb,
      double misalignment,
      double gateNs,
      Detector detector) {
    this(keyBasisProbability, lossDb, misalignment, gateNs, detector, Optional.empty());
  }

  /// The same with gates whose clock is not perfect.
  public Receiver with(Timing timing) {
    return new Receiver(
        keyBasisProbability, lossDb, misalignment, gateNs, detector, Optional.of(timing));
  }

  /// The share of arriving photons that would be counted: optics, efficiency and the part of the
  /// jitter inside the gate. Light outside the gate is lost.
  public double transmission() {
    double inGate = timing.map(it -> found(it).own()).orElseGet(this::inGate);
    return Decibels.share(lossDb) * detector.efficiency() * inGate;
  }

  private double inGate() {
    return detector.jitterPsFwhm() == 0
        ? 1
        : Erf.of(StrictMath.sqrt(StrictMath.log(2)) * gateNs * 1000 / detector.jitterPsFwhm());
  }

  private Timing.Found found(Timing timing) {
    return timing.found(gateNs, detector.jitterPsFwhm());
  }

  /// The share of counted photons that reach the wrong detector, or the wrong time bin, in equal
  /// bases: misalignment and clocks each turn the bit.
  public double wrongShare() {
    if (timing.isEmpty()) {
      return misalignment;
    }
    double late = found(timing.get()).wrong();
    return misalignment * (1 - late) + late * (1 - misalignment);
  }

  /// The share of arriving photons that would be counted in the gates of other pulses.
  ///
  /// @param periodNs from one pulse to the next
  public double strayShare(double periodNs) {
    return timing
        .map(it -> it.strayed(gateNs, detector.jitterPsFwhm(), periodNs))
        .map(strayed -> Decibels.share(lossDb) * detector.efficiency() * strayed)
        .orElse(0.0);
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
        keyBasisProbability,
        lossDb,
        misalignment,
        gateNs,
        detector.withMoreDarkHz(countedHz),
        timing);
  }

  /// Probability of a false count of one detector in one gate: a dark count, or background light
  /// that was added as such.
  public double darkProbability() {
    return -StrictMath.expm1(-detector.darkCountHz() * gateNs * 1e-9);
  }
}
