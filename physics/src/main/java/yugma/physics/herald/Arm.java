// SPDX-License-Identifier: Apache-2.0
package yugma.physics.herald;

import yugma.kernel.quantity.Checked;

/// One side of a heralded link.
///
/// @param transmission from the memory to a click: emission, collection, conversion, fibre to the
///   station and detector, in [0, 1]
/// @param bright weight of the state that emits, in (0, 1); of no use where light is emitted always
public record Arm(double transmission, double bright) {
  public Arm {
    Checked.probability("transmission of an arm", transmission);
    if (!(bright > 0 && bright < 1)) {
      throw new IllegalArgumentException(
          "weight of the bright state is " + bright + ", must lie in (0, 1)");
    }
  }

  /// An arm that emits always.
  public static Arm of(double transmission) {
    return new Arm(transmission, 0.5);
  }
}
