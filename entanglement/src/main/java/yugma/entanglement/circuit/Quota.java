// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.circuit;

import java.util.OptionalLong;

/// How many pairs of a link a node of a circuit may have under way, and how many it still wants.
///
/// A pair is awaited until it comes, and held until it is used, by a swap or a delivery, or
/// dropped; one that was used and lost later makes room for another.
final class Quota {
  private final int slots;
  private long allowed;
  private long used;
  private long awaited;
  private long held;

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

  /// A pair has come: whether it is held from now on, and not one that nobody asked for.
  boolean take() {
    if (awaited <= 0 || used >= allowed) {
      return false;
    }
    awaited--;
    held++;
    return true;
  }

  /// A pair was awaited that is none any more.
  void miss() {
    awaited--;
  }

  void use() {
    used++;
    held--;
  }

  void drop() {
    held--;
  }

  void lose() {
    used--;
  }

  /// How many more are to be wanted now.
  int more() {
    long more = Math.min(slots, allowed - used) - awaited - held;
    if (more <= 0) {
      return 0;
    }
    awaited += more;
    return (int) more;
  }
}
