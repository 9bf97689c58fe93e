// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

import java.util.Optional;
import yugma.kernel.quantity.Checked;
import yugma.kernel.time.Time;

/// One side of a link: a node's emitter and the fibre from it to where light meets.
///
/// @param emitter of the node
/// @param fibre share of the photons that the fibre carries to its end, in [0, 1]
/// @param light how long they take
/// @param amplifier in the middle of the fibre
public record Side(Emitter emitter, double fibre, Time light, Optional<Amplifier> amplifier) {
  public Side {
    Checked.probability("transmission of the fibre", fibre);
  }

  /// The probability that an excitation is followed by its photon at the end of the fibre, a copy
  /// by an amplifier counted as the photon itself.
  double photon() {
    double whole = emitter.intoFibre() * fibre;
    return amplifier.map(one -> Math.min(1, whole * one.gain())).orElse(whole);
  }

  /// Photons of an amplifier's own that arrive with it, on average in its mode.
  double noisePhotons() {
    return amplifier.map(one -> one.noisePhotons() * Math.sqrt(fibre)).orElse(0.0);
  }

  double conversionNoiseHz() {
    return emitter.conversion().noiseHz() * fibre;
  }

  /// What is left of its qubit's phase: none where an amplifier breaks all entanglement, since the
  /// state behind it is then a mixture of products, of which heralding cannot make a pair.
  double coherence() {
    return breaksEntanglement() ? 0 : 1 - emitter.doubleExcitation();
  }

  /// Whether its amplifier leaves nothing of any entanglement that enters the fibre.
  public boolean breaksEntanglement() {
    return amplifier.filter(one -> one.breaksEntanglementAfter(Math.sqrt(fibre))).isPresent();
  }
}
