// SPDX-License-Identifier: Apache-2.0
package yugma.keys.relay;

import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStreams;
import yugma.keys.distillation.KeyPool;

/// Both ends of a link that hold the same key.
record Hop(KeyPool near, KeyPool far, HopSender sender, HopReceiver receiver) {
  static Hop of(String link, long seed, int bits) {
    KeyPool near = pool(link, seed, bits);
    KeyPool far = pool(link, seed, bits);
    return new Hop(near, far, new HopSender(near), new HopReceiver(far));
  }

  private static KeyPool pool(String link, long seed, int bits) {
    KeyPool pool = new KeyPool();
    pool.add(Bits.random(bits, RandomStreams.seeded(seed).stream(link)));
    return pool;
  }

  byte[] seal(Label label, Bits key) {
    return sender.seal(label.transfer(), label.share(), key).orElseThrow().toBytes();
  }

  boolean isInStep() {
    return near.taken() == far.taken() && near.contents().sameAs(far.contents());
  }
}
