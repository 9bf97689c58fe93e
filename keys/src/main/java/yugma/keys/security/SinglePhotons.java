// SPDX-License-Identifier: Apache-2.0
package yugma.keys.security;

/// What becomes of single photons in endless statistics: the asymptotic value beside a finite one.
///
/// [Ma, Qi, Zhao, Lo 2005](https://doi.org/10.1103/PhysRevA.72.012326).
///
/// @param yield Y_1, probability that a single-photon pulse is detected, in [0, 1]
/// @param errorRate e_1 of those detections, in [0, 1/2]
public record SinglePhotons(double yield, double errorRate) {
  public SinglePhotons {
    if (!(yield >= 0 && yield <= 1)) {
      throw new IllegalArgumentException("yield is " + yield + ", must lie in [0, 1]");
    }
    if (!(errorRate >= 0 && errorRate <= 0.5)) {
      throw new IllegalArgumentException("error rate is " + errorRate + ", must lie in [0, 0.5]");
    }
  }

  /// With infinitely many decoys: Y_1 and e_1 are those of the channel.
  ///
  /// @param background Y_0, probability of a click without light
  /// @param transmission eta from source to click
  /// @param misalignment e_d, probability that a photon goes to the wrong detector
  public static SinglePhotons ofChannel(
      double background, double transmission, double misalignment) {
    double yield = background + transmission - background * transmission;
    double errors = background / 2 + misalignment * transmission;
    return yield > 0 ? new SinglePhotons(yield, Math.min(errors / yield, 0.5)) : none();
  }

  /// Bounded by a vacuum and a weak decoy.
  ///
  /// @param signal the bright setting
  /// @param weak the dimmer one, of mean > 0
  /// @param background Y_0, seen with the vacuum decoy
  public static SinglePhotons fromVacuumAndWeak(Gain signal, Gain weak, double background) {
    double mu = signal.meanPhotons();
    double nu = weak.meanPhotons();
    if (!(mu > nu && nu > 0)) {
      throw new IllegalArgumentException(
          "intensities are " + mu + ", " + nu + ", need signal > weak > 0");
    }
    double ratio = nu * nu / (mu * mu);
    double weighted = weak.gain() * StrictMath.exp(nu);
    double bright = signal.gain() * StrictMath.exp(mu) * ratio;
    double yield = mu / (mu * nu - nu * nu) * (weighted - bright - (1 - ratio) * background);
    double errors = (weak.errorRate() * weighted - background / 2) / nu;
    if (!(yield > 0)) {
      return none();
    }
    return new SinglePhotons(Math.min(yield, 1), Math.clamp(errors / yield, 0, 0.5));
  }

  private static SinglePhotons none() {
    return new SinglePhotons(0, 0.5);
  }

  /// Secret bits per pulse before sifting, -Q f h(E) + Q_1 \[1 - h(e_1)\], the rate R over q; may
  /// be negative.
  ///
  /// @param singlesSent probability that a pulse is a single photon; mu e^-mu for one intensity,
  ///   tau_1 if all of them give key
  /// @param gain Q, probability that a pulse is detected
  /// @param gainErrorRate E of those detections
  /// @param inefficiency f of error correction, >= 1
  public double keyPerPulse(
      double singlesSent, double gain, double gainErrorRate, double inefficiency) {
    return singlesSent * yield * (1 - BinaryEntropy.of(errorRate))
        - gain * inefficiency * BinaryEntropy.of(gainErrorRate);
  }

  /// Detections at one intensity in endless statistics.
  ///
  /// @param meanPhotons of the setting
  /// @param gain Q, probability that a pulse is detected
  /// @param errorRate E of those detections
  public record Gain(double meanPhotons, double gain, double errorRate) {}
}
