// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.keys.hash.TranscriptTag;

/// The stock of key at one end, alone and while blocks draw on it.
class PoolsTest {
  private static final int TAG_KEYS = 2 * TranscriptTag.KEY_BITS;

  @Property(tries = 200, seed = "1")
  void givesItsBitsOnceAndInOrder(@ForAll long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("pool");
    KeyPool pool = new KeyPool();
    Bits all = Bits.zeros(0);
    Bits given = Bits.zeros(0);
    for (int i = 0; i < 30; i++) {
      Bits chunk = Bits.random(random.nextInt(300), random);
      all = all.append(chunk);
      pool.add(chunk);
      int wanted = random.nextInt(400);
      long before = pool.available();
      var seen = pool.peek(wanted);
      var taken = pool.take(wanted);
      assertThat(taken.isPresent()).isEqualTo(wanted <= before);
      assertThat(seen.isPresent()).isEqualTo(taken.isPresent());
      taken.ifPresent(bits -> assertThat(bits.sameAs(seen.orElseThrow())).isTrue());
      given = given.append(taken.orElse(Bits.zeros(0)));
      assertThat(pool.available()).isEqualTo(all.length() - given.length());
    }
    assertThat(given.append(pool.contents()).sameAs(all)).isTrue();
  }

  @Test
  void cannotDropWhatItHasNot() {
    KeyPool pool = Pools.of(100).alice();
    pool.drop(60);
    assertThatThrownBy(() -> pool.drop(41)).hasMessageContaining("at most the 40 available");
    assertThat(pool.available()).isEqualTo(40);
  }

  @Test
  void aBlockTakesExactlyTheKeysOfTwoTags() {
    Pools pools = Pools.of(3 * TAG_KEYS + 17);
    for (int left = 2; left >= 0; left--) {
      Talk talk = Talk.honest(Channel.SMALL, left, pools);
      assertThat(talk.alice.key()).isPresent();
      assertThat(pools.alice().available()).isEqualTo(17L + (long) left * TAG_KEYS);
      assertThat(pools.equal()).isTrue();
    }
  }

  @Test
  void theyStayEqualOverManyBlocksWonAndLost() {
    Pools pools = Pools.of(TAG_KEYS);
    int won = 0;
    for (long block = 0; block < 40; block++) {
      double errors = block % 3 == 2 ? 0.5 : 0.003;
      Channel channel = new Channel(Channel.ONE_DECOY, 8_000, 0.003, errors);
      Talk talk = Talk.honest(channel, block, pools);
      won += talk.alice.key().isPresent() ? 1 : 0;
      talk.alice.key().ifPresent(key -> pools.alice().add(key.slice(0, key.length())));
      talk.bob.key().ifPresent(key -> pools.bob().add(key.slice(0, key.length())));
      assertThat(pools.equal()).isTrue();
    }
    assertThat(won).isEqualTo(27);
  }
}
