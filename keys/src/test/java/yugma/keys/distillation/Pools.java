// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStreams;

/// The stocks of both ends, filled with the same bits.
record Pools(KeyPool alice, KeyPool bob) {
  static Pools of(int bits) {
    Pools pools = new Pools(new KeyPool(), new KeyPool());
    pools.alice.add(Bits.random(bits, RandomStreams.seeded(99).stream("preshared")));
    pools.bob.add(Bits.random(bits, RandomStreams.seeded(99).stream("preshared")));
    return pools;
  }

  boolean equal() {
    return alice.contents().sameAs(bob.contents());
  }
}
