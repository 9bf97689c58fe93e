// SPDX-License-Identifier: Apache-2.0
package yugma.physics.pulses;

/// Probabilities of what two threshold detectors do in one gate, the light being Poissonian and
/// split between them.
///
/// @param correct only the detector that stands for the sender's bit clicks
/// @param wrong only the other one clicks
/// @param both both click
record GateOutcome(double correct, double wrong, double both) {
  /// Light of a given mean, each detector with dark counts of its own.
  ///
  /// @param meanPhotons that would be counted, >= 0
  /// @param towards share that goes to the detector of the sender's bit, in [0, 1]
  /// @param dark probability of a dark count of one detector, in [0, 1)
  static GateOutcome of(double meanPhotons, double towards, double dark) {
    double right = click(meanPhotons * towards, dark);
    double left = click(meanPhotons * (1 - towards), dark);
    return new GateOutcome(right * (1 - left), left * (1 - right), right * left);
  }

  private static double click(double meanPhotons, double dark) {
    double light = -StrictMath.expm1(-meanPhotons);
    return light + dark - light * dark;
  }

  double any() {
    return correct + wrong + both;
  }

  /// The outcome when, in a share of the gates, an after-pulse fires a detector that means either
  /// bit with equal probability.
  GateOutcome withAfterPulses(double share) {
    double none = 1 - any();
    return new GateOutcome(
        (1 - share) * correct + share * (none + correct) / 2,
        (1 - share) * wrong + share * (none + wrong) / 2,
        (1 - share) * both + share * (both + (correct + wrong) / 2));
  }
}
