// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

import yugma.kernel.quantity.Checked;

/// An optical amplifier that does not know the phase of what it amplifies, such as erbium-doped
/// fibre.
///
/// It is no repeater: with each photon that it copies it must send photons of its own, so that no
/// quantum state is ever copied ([Caves 1982](https://doi.org/10.1103/PhysRevD.26.1817)).
///
/// @param gain of the power, at least 1
/// @param spontaneousEmission factor n_sp, at least 1, which nature allows at best
public record Amplifier(double gain, double spontaneousEmission) {
  public Amplifier {
    Checked.range("gain of an amplifier", gain, 1, Double.MAX_VALUE);
    Checked.range("factor of spontaneous emission", spontaneousEmission, 1, Double.MAX_VALUE);
  }

  /// From its gain in decibels.
  public static Amplifier ofDecibels(double gainDb, double spontaneousEmission) {
    return new Amplifier(StrictMath.pow(10, gainDb / 10), spontaneousEmission);
  }

  /// The photons of its own that it sends into each mode, `n_sp (G - 1)` on average.
  public double noisePhotons() {
    return spontaneousEmission * (gain - 1);
  }

  /// Whether no entanglement is left behind it, whatever comes after.
  ///
  /// A loss to η and a gain of G add the noise `G (1 - η) + (2 n_sp - 1)(G - 1)` to the vacuum's
  /// units, and a channel of transmission G η whose noise is at least `1 + G η` breaks entanglement
  /// ([Holevo 2008](https://doi.org/10.1134/S0032946008030010)). For the best amplifier that is a
  /// gain of `1 / (1 - η)`: one that makes up for a loss of 3 dB or more breaks all.
  ///
  /// @param transmission η of the fibre before it, in [0, 1]
  public boolean breaksEntanglementAfter(double transmission) {
    double noise = gain * (1 - transmission) + (2 * spontaneousEmission - 1) * (gain - 1);
    return noise >= 1 + gain * transmission;
  }
}
