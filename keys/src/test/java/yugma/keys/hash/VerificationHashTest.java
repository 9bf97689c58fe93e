// SPDX-License-Identifier: Apache-2.0
package yugma.keys.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;

class VerificationHashTest {
  @Test
  void isAsLongAsTheEpsilonAsks() {
    var hash = VerificationHash.forEpsilon(1e-15, 10_000_000);
    assertThat(hash.bits()).isEqualTo(68);
    assertThat(hash.bound(10_000_000)).isLessThanOrEqualTo(1e-15);
    assertThat(new VerificationHash(67).bound(10_000_000)).isGreaterThan(1e-15);
    assertThatThrownBy(() -> VerificationHash.forEpsilon(1e-40, 100))
        .hasMessageContaining("epsilon is 1.0E-40");
  }

  @Property(seed = "1")
  void seesASingleFlippedBit(@ForAll long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("verify");
    var hash = new VerificationHash(64);
    Bits key = Bits.random(127, random);
    Bits string = Bits.random(1 + random.nextInt(5000), random);
    Bits before = hash.hash(key, string);
    assertThat(before.length()).isEqualTo(64);
    string.flip(random.nextInt(string.length()));
    assertThat(hash.hash(key, string).sameAs(before)).isFalse();
  }

  /// 20,000 pairs under a hash of 10 bits: 10 or fewer blocks allow 11 2^-9 each. A uniform hash
  /// would give 19.5 collisions; false alarm below 1e-6 for either limit if it is near that.
  @Test
  void collidesAsRarelyAsARandomFunction() {
    RandomStream random = RandomStreams.seeded(5).stream("verify");
    var hash = new VerificationHash(10);
    int collisions = 0;
    for (int i = 0; i < 20_000; i++) {
      Bits key = Bits.random(127, random);
      Bits a = Bits.random(1200, random);
      Bits b = Bits.random(1200, random);
      if (hash.hash(key, a).sameAs(hash.hash(key, b))) {
        collisions++;
      }
    }
    assertThat(collisions).isBetween(3, 45);
    assertThat(collisions / 20_000.0).isLessThan(hash.bound(1200));
  }
}
