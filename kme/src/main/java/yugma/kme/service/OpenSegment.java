// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import yugma.keys.secret.Secret;
import yugma.kme.ledger.Cut;
import yugma.kme.ledger.Segment;

/// A segment that this process alone cuts keys from.
final class OpenSegment {
  private final Segment segment;
  private final Secret material;
  private int cursor;
  private int underWay;
  private boolean retired;

  OpenSegment(Segment segment, int cursor, Secret material) {
    this.segment = segment;
    this.material = material;
    this.cursor = cursor;
  }

  Segment segment() {
    return segment;
  }

  int room() {
    return retired ? 0 : segment.bits() - cursor;
  }

  /// Takes bits off its front; ended by [#settle].
  Piece cut(int bits) {
    Cut cut = new Cut(segment.id(), cursor, cursor + bits);
    cursor += bits;
    underWay++;
    return new Piece(this, cut);
  }

  Secret bits(Cut cut) {
    return material.slice(cut.from() / Byte.SIZE, cut.to() / Byte.SIZE);
  }

  /// One cut is handed out, or given up.
  void settle() {
    underWay--;
  }

  /// No more cuts.
  void retire() {
    retired = true;
  }

  boolean isRetired() {
    return retired;
  }

  boolean isIdle() {
    return underWay == 0;
  }

  void wipe() {
    material.close();
  }

  /// Bits that were cut from an open segment.
  record Piece(OpenSegment from, Cut cut) {
    /// A copy of them.
    Secret secret() {
      return from.bits(cut);
    }
  }
}
