// SPDX-License-Identifier: Apache-2.0
package yugma.live.twin;

import yugma.kernel.bits.Bits;
import yugma.keys.secret.Secret;
import yugma.keys.secret.Slab;

/// From the bits that a live link made to secrets of the sites at its ends.
final class Secrets {
  private Secrets() {}

  /// A secret of these bits, the first lowest, as many as make whole bytes.
  static Secret of(Bits bits, Slab slab) {
    byte[] bytes = new byte[bits.length() / Byte.SIZE];
    for (int b = 0; b < bytes.length; b++) {
      bytes[b] = (byte) (bits.word(b / Long.BYTES) >>> (Byte.SIZE * (b % Long.BYTES)));
    }
    return slab.adopt(bytes);
  }
}
