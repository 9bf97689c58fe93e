// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import org.jspecify.annotations.Nullable;

/// What the link layer knows of a slot of its end.
final class Slot {
  final int number;

  /// Whether a qubit in it is the higher layer's.
  boolean handedUp;

  /// What it is offered for, or will be as soon as it is no longer [#withdrawn].
  @Nullable Item item;

  /// What it was offered for, as long as a reply to that may come.
  @Nullable Item withdrawn;

  /// Until when a reply may come to what it was withdrawn from, in picoseconds.
  long until;

  Slot(int number) {
    this.number = number;
    handedUp = true;
  }

  /// The item that a reply which comes now is for.
  @Nullable Item attempted() {
    return withdrawn == null ? item : withdrawn;
  }
}
