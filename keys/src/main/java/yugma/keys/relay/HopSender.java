// SPDX-License-Identifier: Apache-2.0
package yugma.keys.relay;

import java.util.Optional;
import yugma.kernel.bits.Bits;
import yugma.keys.distillation.KeyPool;
import yugma.keys.hash.TranscriptTag;

/// The near end of a hop: makes frames of keys.
///
/// Each frame takes bits of its own from the pool, so that no pad serves twice. Keep a frame's
/// bytes until the far end has confirmed it, and send these again if need be. One thread at a time.
public final class HopSender {
  private final KeyPool pool;

  /// @param pool of this direction of this link; the far end's holds the same bits
  public HopSender(KeyPool pool) {
    this.pool = pool;
  }

  /// The frame that carries a key, or empty where the pool has too few bits; then it keeps them.
  ///
  /// @param transfer identifier, equal on all hops
  /// @param share its number, in [0, 65535]
  /// @param key at least one bit; stays the caller's
  public Optional<Frame> seal(long transfer, int share, Bits key) {
    Label label = new Label(transfer, share, key.length());
    long position = pool.taken();
    return pool.take(Frame.poolBits(key.length())).map(spent -> seal(label, position, key, spent));
  }

  private static Frame seal(Label label, long position, Bits key, Bits spent) {
    Bits ciphertext = spent.slice(0, key.length());
    ciphertext.xor(key);
    Bits tagKey = spent.slice(key.length(), key.length() + TranscriptTag.KEY_BITS);
    Frame frame = Frame.tagged(label, position, ciphertext, tagKey);
    spent.wipe();
    tagKey.wipe();
    return frame;
  }
}
