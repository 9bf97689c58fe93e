// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

import java.util.OptionalDouble;
import yugma.kernel.quantity.Checked;
import yugma.kernel.time.Time;

/// A qubit that sends light with which it is entangled, and the optics up to the fibre.
///
/// @param emission probability that an excitation gives a photon of the wanted line in the window,
///   in [0, 1]
/// @param collection share of those photons that enter the fibre, in [0, 1]
/// @param conversion of their wavelength
/// @param bright weight of the state that emits, where one click heralds, in (0, 1)
/// @param doubleExcitation probability that it emits twice, which leaves the phase of its qubit to
///   chance, in [0, 1]
/// @param storage probability that light that arrives is stored, and known to be, in [0, 1]
/// @param preparation from the begin of an attempt to its emission
/// @param lifetimeNs of its light, by which photons that are late differ; without one they do not
public record Emitter(
    double emission,
    double collection,
    FrequencyConversion conversion,
    double bright,
    double doubleExcitation,
    double storage,
    Time preparation,
    OptionalDouble lifetimeNs) {
  public Emitter {
    Checked.probability("probability of emission", emission);
    Checked.probability("share of photons that are collected", collection);
    Checked.probability("probability of a double excitation", doubleExcitation);
    Checked.probability("probability of storage", storage);
    if (!(bright > 0 && bright < 1)) {
      throw new IllegalArgumentException(
          "weight of the bright state is " + bright + ", must lie in (0, 1)");
    }
    if (lifetimeNs.isPresent() && !(lifetimeNs.getAsDouble() > 0)) {
      throw new IllegalArgumentException(
          "lifetime is " + lifetimeNs.getAsDouble() + " ns, must be above 0");
    }
  }

  /// The share of its excitations that become photons in the fibre.
  public double intoFibre() {
    return emission * collection * conversion.efficiency();
  }
}
