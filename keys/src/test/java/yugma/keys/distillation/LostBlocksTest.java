// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yugma.kernel.bits.Bits;
import yugma.keys.hash.TranscriptTag;

/// Blocks that give no key: both ends say why, alike, and no shared key is spent on them.
class LostBlocksTest {
  private static final int TAG_KEYS = 2 * TranscriptTag.KEY_BITS;

  private static Talk lost(Channel channel, long seed, Failure why) {
    Pools pools = Pools.of(TAG_KEYS + 100);
    Talk talk = Talk.honest(channel, seed, pools);
    assertThat(talk.alice.failure()).contains(why);
    assertThat(talk.bob.failure()).contains(why);
    assertThat(talk.alice.report()).isEqualTo(talk.bob.report());
    assertThat(talk.alice.report().authenticationBits()).isZero();
    assertThat(pools.alice().available()).isEqualTo(TAG_KEYS + 100);
    assertThat(pools.equal()).isTrue();
    return talk;
  }

  @Test
  void noClicks() {
    Channel dark = new Channel(Channel.ONE_DECOY, 0, 0, 0);
    assertThat(lost(dark, 1, Failure.TOO_FEW_DETECTIONS).bob.report().siftedBits()).isZero();
  }

  @Test
  void tooFewClicks() {
    for (long seed = 0; seed < 20; seed++) {
      Talk talk =
          lost(new Channel(Channel.TWO_DECOYS, 120, 0, 0), seed, Failure.TOO_FEW_DETECTIONS);
      assertThat(talk.bob.report().siftedBits()).isBetween(1L, AliceBlock.FEWEST_BITS - 1L);
    }
  }

  @Test
  void hopelessErrorsInTheTestBasisEndTheBlockBeforeAnyParityIsTold() {
    for (long seed = 0; seed < 5; seed++) {
      Talk talk = lost(new Channel(Channel.ONE_DECOY, 6_000, 0, 0.5), seed, Failure.NO_SECRET_BITS);
      assertThat(talk.letters).hasSize(3);
      assertThat(talk.bob.report().leakBits()).isZero();
      assertThat(talk.bob.report().corrected()).isFalse();
    }
  }

  @Test
  void aKeyBasisFullOfErrorsIsCorrectedInVain() {
    for (long seed = 0; seed < 5; seed++) {
      Talk talk =
          lost(new Channel(Channel.ONE_DECOY, 6_000, 0.2, 0.003), seed, Failure.NO_SECRET_BITS);
      BlockReport report = talk.bob.report();
      assertThat(report.corrected()).isTrue();
      assertThat(report.keyLength().orElseThrow().bits()).isNotPositive();
    }
  }

  /// Bob's questions stay below the number at which Alice would end the block.
  @Test
  void aKeyBasisOfNothingButNoiseIsCorrectedInVainToo() {
    for (long seed = 0; seed < 10; seed++) {
      Talk talk =
          lost(new Channel(Channel.ONE_DECOY, 6_000, 0.5, 0.003), seed, Failure.NO_SECRET_BITS);
      BlockReport report = talk.bob.report();
      assertThat(report.leakBits())
          .isLessThan(AliceBlock.MOST_PARITIES_PER_BIT * 0.9 * report.siftedBits());
    }
  }

  @Test
  void aPoolThatIsOneBitShortIsLeftAsItIs() {
    Pools pools = Pools.of(TAG_KEYS - 1);
    Talk talk = Talk.honest(Channel.SMALL, 1, pools);
    assertThat(talk.alice.failure()).contains(Failure.NO_AUTHENTICATION_KEY);
    assertThat(talk.bob.failure()).contains(Failure.NO_AUTHENTICATION_KEY);
    assertThat(talk.alice.report()).isEqualTo(talk.bob.report());
    assertThat(pools.bob().available()).isEqualTo(TAG_KEYS - 1);
  }

  @Test
  void whoseOwnPoolIsShortIsTheOneToGiveUp() {
    Pools pools = new Pools(Pools.of(TAG_KEYS).alice(), Pools.of(TAG_KEYS - 1).bob());
    Talk talk = Talk.honest(Channel.SMALL, 1, pools);
    assertThat(talk.alice.failure()).contains(Failure.NO_AUTHENTICATION_KEY);
    assertThat(talk.bob.failure()).contains(Failure.NO_AUTHENTICATION_KEY);
    assertThat(talk.bob.report().authenticationBits()).isZero();
  }

  @Test
  void poolsThatDifferInOneBitOfATagKeyReleaseNothing() {
    for (int flipped : new int[] {0, 126, 128, 255}) {
      Pools pools = new Pools(new KeyPool(), Pools.of(TAG_KEYS).bob());
      Bits altered = pools.bob().contents();
      altered.flip(flipped);
      pools.alice().add(altered);
      Talk talk = Talk.honest(Channel.SMALL, 1, pools);
      assertThat(talk.alice.failure()).contains(Failure.NOT_AUTHENTIC);
      assertThat(talk.bob.failure()).contains(Failure.NOT_AUTHENTIC);
      assertThat(talk.alice.report().authenticationBits()).isEqualTo(TAG_KEYS);
      assertThat(talk.bob.report().authenticationBits()).isEqualTo(TAG_KEYS);
    }
  }
}
