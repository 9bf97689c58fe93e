// SPDX-License-Identifier: Apache-2.0
package yugma.keys.relay;

import java.util.Optional;
import yugma.kernel.bits.Bits;
import yugma.keys.distillation.KeyPool;

/// The far end of a hop: opens frames, in the order in which they were made.
///
/// Only a frame whose tag fits takes bits from the pool. Who owns the wire can thus try more than
/// one frame against one tag key. All that he learns is that each was refused, so his frames are a
/// list that he could have drawn up before, and one of c passes with at most c times the
/// probability of one: [Opening.Opened#checks()] is that c, for [Epsilon#withTag]. One thread at a
/// time.
public final class HopReceiver {
  private final KeyPool pool;
  private long checks;

  /// @param pool of this direction of this link; the near end's holds the same bits
  public HopReceiver(KeyPool pool) {
    this.pool = pool;
  }

  /// Opens a frame, or refuses it and stays as it was.
  ///
  /// @param bytes as they arrived, anything at all
  /// @param expected the next key on this hop
  public Opening open(byte[] bytes, Label expected) {
    Optional<Frame> parsed = Frame.parse(bytes);
    if (parsed.isEmpty()) {
      return new Opening.Refused(Refusal.MALFORMED);
    }
    Frame frame = parsed.get();
    if (frame.position() < pool.taken()) {
      return new Opening.Refused(Refusal.REPLAYED);
    }
    if (frame.position() > pool.taken()) {
      return new Opening.Refused(Refusal.OUT_OF_ORDER);
    }
    if (!frame.label().equals(expected)) {
      return new Opening.Refused(Refusal.OTHER_KEY);
    }
    return pool.peek(Frame.poolBits(expected.keyBits()))
        .map(spent -> check(frame, spent))
        .orElseGet(() -> new Opening.Refused(Refusal.NO_KEY_YET));
  }

  private Opening check(Frame frame, Bits spent) {
    int keyBits = frame.label().keyBits();
    Bits tagKey = spent.slice(keyBits, spent.length());
    boolean isAuthentic = frame.isAuthentic(tagKey);
    checks++;
    Opening opening =
        isAuthentic ? opened(frame, spent) : new Opening.Refused(Refusal.NOT_AUTHENTIC);
    spent.wipe();
    tagKey.wipe();
    return opening;
  }

  private Opening opened(Frame frame, Bits spent) {
    Bits key = spent.slice(0, frame.label().keyBits());
    key.xor(frame.ciphertext());
    pool.drop(spent.length());
    Opening opening = new Opening.Opened(key, checks);
    checks = 0;
    return opening;
  }
}
