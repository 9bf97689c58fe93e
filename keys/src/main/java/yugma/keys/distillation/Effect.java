// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import yugma.kernel.bits.Bits;

/// What a party wants done.
public sealed interface Effect {
  /// Send bytes to the other party.
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Send(byte[] message) implements Effect {}

  /// The block is done: this key is secret and equal at both ends.
  ///
  /// @param report how it came about
  record Release(Bits key, BlockReport report) implements Effect {}

  /// The block is lost; nothing of it may be used.
  ///
  /// @param report what was found out until then
  record Discard(Failure why, String detail, BlockReport report) implements Effect {}
}
