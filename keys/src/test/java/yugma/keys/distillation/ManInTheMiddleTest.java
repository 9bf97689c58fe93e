// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.keys.distillation.Middle.Tampering;
import yugma.keys.hash.TranscriptTag;

/// Whoever owns the wire can spoil a block; he cannot make a party release a key from a talk that
/// he touched. [Talk] checks besides that no exception escapes, that every talk ends, and that a
/// party that is over stays silent.
class ManInTheMiddleTest {
  private static final int TAG_KEYS = 2 * TranscriptTag.KEY_BITS;
  private static final Talk HONEST = Talk.honest(Channel.SMALL, 1, Pools.of(TAG_KEYS));
  private static final Talk OTHER = Talk.honest(Channel.SMALL, 2, Pools.of(TAG_KEYS));

  private static Talk talk(IntFunction<Optional<Tampering>> plan, RandomStream random) {
    Talk.Wire wire = new Middle(plan, random, OTHER.letters);
    return new Talk(Channel.SMALL, 1, Pools.of(TAG_KEYS), wire).run();
  }

  /// Forgeries of a tag pass with a probability below 1e-33.
  private static void assertLaw(Talk talk) {
    if (talk.alice.key().isPresent()) {
      assertThat(talk.alice.heard).isEqualTo(talk.bob.said);
      assertThat(talk.bob.heard).isEqualTo(talk.alice.said);
      assertThat(talk.alice.key().get().sameAs(talk.bob.key().orElseThrow())).isTrue();
    }
    if (talk.bob.key().isPresent()) {
      List<ByteBuffer> beforeHisTag = talk.bob.said.subList(0, talk.bob.said.size() - 1);
      assertThat(talk.alice.said).startsWith(talk.bob.heard.toArray(ByteBuffer[]::new));
      assertThat(talk.alice.heard).startsWith(beforeHisTag.toArray(ByteBuffer[]::new));
    }
  }

  @ParameterizedTest
  @EnumSource
  void noTamperingWithAnyLetterMakesAKey(Tampering how) {
    RandomStream random = RandomStreams.seeded(1).stream(how.name());
    int last = HONEST.letters.size() - 1;
    for (int n = 0; n <= last; n++) {
      int victim = n;
      Talk talk = talk(k -> k == victim ? Optional.of(how) : Optional.empty(), random);
      assertLaw(talk);
      boolean untouched =
          talk.bob.heard.equals(HONEST.bob.heard) && talk.alice.heard.equals(HONEST.alice.heard);
      assertThat(talk.alice.key().isPresent()).as("letter " + n).isEqualTo(untouched);
    }
  }

  @Test
  void bitsAnywhereInBothTagsCount() {
    int last = HONEST.letters.size() - 1;
    for (int bit = 0; bit < TranscriptTag.TAG_BITS; bit += 7) {
      for (int victim : new int[] {last - 1, last}) {
        int at = bit;
        Talk talk =
            new Talk(
                    Channel.SMALL,
                    1,
                    Pools.of(TAG_KEYS),
                    (n, letter) -> List.of(n == victim ? flipped(letter, at) : letter))
                .run();
        assertThat(talk.alice.failure()).contains(Failure.NOT_AUTHENTIC);
        assertThat(talk.bob.key().isPresent()).isEqualTo(victim == last);
      }
    }
  }

  private static Talk.Letter flipped(Talk.Letter letter, int bit) {
    byte[] bytes = letter.bytes().clone();
    bytes[bytes.length - TranscriptTag.TAG_BITS / 8 + bit / 8] ^= (byte) (1 << bit % 8);
    return new Talk.Letter(letter.toAlice(), bytes);
  }

  @Property(tries = 200, seed = "1")
  void norDoManyAtOnce(@ForAll long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("middle");
    Tampering[] all = Tampering.values();
    int rarity = 2 + random.nextInt(100);
    assertLaw(
        talk(
            n ->
                random.nextInt(rarity) == 0
                    ? Optional.of(all[random.nextInt(all.length)])
                    : Optional.empty(),
            random));
  }

  @Test
  void withoutBobsTagBobHasAKeyThatAliceNeverReleases() {
    int last = HONEST.letters.size() - 1;
    Pools pools = Pools.of(TAG_KEYS);
    Talk talk =
        new Talk(Channel.SMALL, 1, pools, (n, letter) -> n == last ? List.of() : List.of(letter))
            .run();
    assertThat(talk.bob.key()).isPresent();
    assertThat(talk.alice.end).isEmpty();
    assertThat(pools.equal()).isTrue();
  }
}
