// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.circuit;

import java.util.OptionalLong;

/// How many pairs of a link a node of a circuit may have under way, and how many it still wants.
///
/// A pair is wanted or held until it is used, by a swap or a delivery, or dropped; one that was
/// used and lost later makes room for another.
final class Quota {
  private final int slots;
  private long allowed;
  private long used;
  private long underWay;

  /// @param slots that may be held at a time
  Quota(int slots) {
    this.slots = slots;
  }

  /// So many may be used in all, or any number.
  void allow(OptionalLong pairs) {
    allowed = pairs.orElse(Long.MAX_VALUE);
  }

  void close() {
    allowed = 0;
  }

  /// Whether nobody asked for a pair that came.
  boolean isSurplus() {
    return underWay <= 0 || used >= allowed;
  }

  void use() {
    used++;
    underWay--;
  }

  void drop() {
    underWay--;
  }

  void lose() {
    used--;
  }

  /// How many more are to be wanted now.
  int more() {
    long more = Math.min(slots, allowed - used) - underWay;
    if (more <= 0) {
      return 0;
    }
    underWay += more;
    return (int) more;
  }
}
