// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;

class StoredBitsTest {
  private static Bits random(int bits, long seed) {
    return Bits.random(bits, RandomStreams.seeded(seed).stream("bits"));
  }

  @Test
  void distilledBitsComeOutAsTheyWentIn() {
    StoredBits stored = new StoredBits();
    Bits first = random(100, 1);
    Bits second = random(100, 2);
    stored.addDistilled(first);
    stored.addDistilled(second);
    assertThat(stored.take(30).orElseThrow().sameAs(first.slice(0, 30))).isTrue();
    stored.skip(50);
    Bits across = first.slice(80, 100).append(second.slice(0, 10));
    assertThat(stored.take(30).orElseThrow().sameAs(across)).isTrue();
    assertThat(stored.available()).isEqualTo(90);
  }

  @Test
  void beyondAnEighthOfAGigabitOnlyTheNumberIsRemembered() {
    StoredBits stored = new StoredBits();
    int quarter = 1 << 24;
    for (int i = 0; i < 5; i++) {
      stored.addDistilled(Bits.zeros(quarter));
    }
    stored.skip(3L * quarter);
    assertThat(stored.take(10)).isPresent();
    stored.skip(quarter - 10L);
    assertThat(stored.take(10)).as("of the fifth block").isEmpty();
    assertThat(stored.available()).isEqualTo(quarter - 10L);
    stored.addDistilled(random(64, 3));
    stored.skip(quarter - 10L);
    assertThat(stored.take(64)).as("there is room again").isPresent();
  }

  /// Whatever is added, skipped and taken: two ends that do the same hold the same bits, and never
  /// fewer or more than are counted.
  @Property(tries = 200, seed = "1")
  void endsThatDoTheSameHoldTheSame(@ForAll long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("steps");
    StoredBits one = new StoredBits();
    StoredBits other = new StoredBits();
    long counted = 0;
    for (int step = 0; step < 60; step++) {
      int bits = random.nextInt(300);
      switch (random.nextInt(4)) {
        case 0 -> {
          Bits key = random(bits, step);
          one.addDistilled(key);
          other.addDistilled(key);
          counted += bits;
        }
        case 1 -> {
          one.addReckoned(bits, RandomStreams.seeded(step));
          other.addReckoned(bits, RandomStreams.seeded(step));
          counted += bits;
        }
        case 2 -> {
          long skipped = Math.min(bits, counted);
          one.skip(skipped);
          other.skip(skipped);
          counted -= skipped;
        }
        default -> {
          int taken = (int) Math.min(bits, counted);
          Optional<Bits> mine = one.take(taken);
          assertThat(mine.orElseThrow().length()).isEqualTo(taken);
          assertThat(mine.orElseThrow().sameAs(other.take(taken).orElseThrow())).isTrue();
          counted -= taken;
        }
      }
      assertThat(one.available()).isEqualTo(counted).isEqualTo(other.available());
    }
  }
}
