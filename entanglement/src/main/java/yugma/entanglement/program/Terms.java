// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.program;

import java.util.Optional;
import yugma.entanglement.request.Distilling;
import yugma.entanglement.request.Swapping;
import yugma.kernel.quantity.Checked;
import yugma.kernel.time.Time;

/// How pairs between two nodes are made for programs.
///
/// @param slots that each end holds for them, and each repeater on each side, at least 1: so many
///   pairs may be held or under way at a time
/// @param stock how many pairs are made before anybody asks for them, at most the slots: with 0
///   each is made for a wish
/// @param minFidelity that the path shall promise, in [0, 1]; 0 for any
/// @param swapping in which order repeaters swap
/// @param cutOff the age at which a repeater discards a pair
/// @param distilling of the pairs of each link
public record Terms(
    int slots,
    int stock,
    double minFidelity,
    Swapping swapping,
    Optional<Time> cutOff,
    Distilling distilling) {
  /// One pair at a time, of any fidelity, swapped as soon as possible.
  public static final Terms DEFAULT =
      new Terms(1, 0, 0, Swapping.ASAP, Optional.empty(), Distilling.NONE);

  public Terms {
    if (slots < 1) {
      throw new IllegalArgumentException("number of slots is " + slots + ", must be at least 1");
    }
    if (stock < 0 || stock > slots) {
      throw new IllegalArgumentException(
          "stock is " + stock + " pairs, must lie in [0, " + slots + "], the slots");
    }
    Checked.probability("minimum fidelity", minFidelity);
  }

  /// With so many slots.
  public Terms withSlots(int slots) {
    return new Terms(slots, stock, minFidelity, swapping, cutOff, distilling);
  }

  /// With so many pairs made before anybody asks.
  public Terms withStock(int stock) {
    return new Terms(slots, stock, minFidelity, swapping, cutOff, distilling);
  }

  /// With a fidelity that the path shall promise.
  public Terms withMinFidelity(double minFidelity) {
    return new Terms(slots, stock, minFidelity, swapping, cutOff, distilling);
  }

  /// With a cut-off.
  public Terms withCutOff(Time cutOff) {
    return new Terms(slots, stock, minFidelity, swapping, Optional.of(cutOff), distilling);
  }

  /// With distillation of the pairs of each link.
  public Terms withDistilling(Distilling distilling) {
    return new Terms(slots, stock, minFidelity, swapping, cutOff, distilling);
  }
}
