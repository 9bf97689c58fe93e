// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yugma.keys.hash.TranscriptTag;

/// What was said in one block opens no other.
class ReplayTest {
  private static final int TAG_KEYS = 2 * TranscriptTag.KEY_BITS;

  /// Plays one side's letters of an earlier block, in their order, in place of what that side says.
  private static Talk.Wire replay(Talk earlier, boolean aliceIsPlayed) {
    List<Talk.Letter> played = new ArrayList<>(earlier.letters);
    played.removeIf(letter -> letter.toAlice() == aliceIsPlayed);
    return (number, letter) -> {
      if (letter.toAlice() == aliceIsPlayed) {
        return List.of(letter);
      }
      return played.isEmpty() ? List.of() : List.of(played.removeFirst());
    };
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ofOneSideIntoAnotherBlock(boolean aliceIsPlayed) {
    Pools pools = Pools.of(2 * TAG_KEYS);
    Talk first = Talk.honest(Channel.SMALL, 1, pools);
    Talk second = new Talk(Channel.SMALL, 2, pools, replay(first, aliceIsPlayed)).run();
    assertThat(first.alice.key()).isPresent();
    assertThat(second.alice.key()).isEmpty();
    assertThat(second.bob.key()).isEmpty();
  }

  /// The devices and both parties' random numbers repeat themselves: all is as before, but for the
  /// keys of the tags.
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void intoABlockThatIsTheSameToTheBit(boolean aliceIsPlayed) {
    Pools pools = Pools.of(2 * TAG_KEYS);
    Talk first = Talk.honest(Channel.SMALL, 1, pools);
    Talk second = replayed(first, aliceIsPlayed, pools);
    Talk.Side victim = aliceIsPlayed ? second.bob : second.alice;
    assertThat(victim.failure()).contains(Failure.NOT_AUTHENTIC);
  }

  private static Talk replayed(Talk first, boolean aliceIsPlayed, Pools pools) {
    return new Talk(Channel.SMALL, 1, pools, replay(first, aliceIsPlayed)).run();
  }

  @Test
  void alicesTagIsNoTagOfBobs() {
    Pools pools = Pools.of(TAG_KEYS);
    int last = Talk.honest(Channel.SMALL, 1, Pools.of(TAG_KEYS)).letters.size() - 1;
    List<Talk.Letter> seen = new ArrayList<>();
    Talk talk =
        new Talk(
                Channel.SMALL,
                1,
                pools,
                (number, letter) -> {
                  seen.add(letter);
                  return number == last
                      ? List.of(new Talk.Letter(true, seen.get(last - 1).bytes()))
                      : List.of(letter);
                })
            .run();
    assertThat(talk.alice.failure()).contains(Failure.NOT_AUTHENTIC);
  }

  /// A lost tag of Alice's leaves her stock one block ahead of Bob's. No later block can be
  /// released then, and no key of a tag serves for two.
  @Test
  void poolsThatALostTagHasSetApartReleaseNothing() {
    Pools pools = Pools.of(4 * TAG_KEYS);
    int tag = Talk.honest(Channel.SMALL, 1, Pools.of(TAG_KEYS)).letters.size() - 2;
    new Talk(Channel.SMALL, 1, pools, (n, letter) -> n == tag ? List.of() : List.of(letter)).run();
    assertThat(pools.bob().available() - pools.alice().available()).isEqualTo(TAG_KEYS);
    for (long block = 2; block < 5; block++) {
      Talk talk = Talk.honest(Channel.SMALL, block, pools);
      assertThat(talk.alice.failure()).contains(Failure.NOT_AUTHENTIC);
      assertThat(talk.bob.failure()).contains(Failure.NOT_AUTHENTIC);
    }
  }
}
