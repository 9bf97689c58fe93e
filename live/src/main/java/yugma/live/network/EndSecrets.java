// SPDX-License-Identifier: Apache-2.0
package yugma.live.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import yugma.kernel.bits.Bits;
import yugma.keys.secret.Secret;
import yugma.keys.secret.Slab;
import yugma.network.link.LiveKey;

/// The key of a live block off the heap, as each end holds it; closing wipes both.
///
/// @param a at the link's node a
/// @param b at its node b
public record EndSecrets(Secret a, Secret b) implements AutoCloseable {
  /// Takes a key over, in whole bytes; it is wiped.
  ///
  /// @param slab for both
  public static EndSecrets of(LiveKey key, Slab slab) {
    try (key) {
      return new EndSecrets(secret(key.a(), slab), secret(key.b(), slab));
    }
  }

  private static Secret secret(Bits bits, Slab slab) {
    byte[] bytes = new byte[bits.length() / Byte.SIZE];
    ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int w = 0;
    while (words.remaining() >= Long.BYTES) {
      words.putLong(bits.word(w++));
    }
    for (int shift = 0; words.hasRemaining(); shift += Byte.SIZE) {
      words.put((byte) (bits.word(w) >>> shift));
    }
    return slab.adopt(bytes);
  }

  @Override
  public void close() {
    a.close();
    b.close();
  }
}
