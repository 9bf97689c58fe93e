// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yugma.kernel.bits.Bits;
import yugma.keys.hash.TranscriptTag;
import yugma.keys.security.BlockCounts;

/// Two honest parties. The test compares their keys; the protocol never does.
class DistillationTest {
  private static final int TAG_KEYS = 2 * TranscriptTag.KEY_BITS;

  static List<Channel> channels() {
    return List.of(
        Channel.SMALL,
        new Channel(Channel.ONE_DECOY, 20_000, 0, 0.005),
        new Channel(Channel.ONE_DECOY, 40_000, 0.02, 0.02),
        new Channel(Channel.TWO_DECOYS, 40_000, 0.01, 0.01));
  }

  @ParameterizedTest
  @MethodSource("channels")
  void bothReleaseTheSameKeyAndTellTheSameStory(Channel channel) {
    for (long seed = 0; seed < 5; seed++) {
      Talk talk = Talk.honest(channel, seed, Pools.of(TAG_KEYS));
      Bits key = talk.alice.key().orElseThrow();
      assertThat(key.sameAs(talk.bob.key().orElseThrow())).isTrue();
      assertThat(talk.alice.report()).isEqualTo(talk.bob.report());
      BlockReport report = talk.alice.report();
      assertThat(report.corrected()).isTrue();
      assertThat((long) key.length()).isEqualTo(report.keyLength().orElseThrow().bits());
      assertThat(report.authenticationBits()).isEqualTo(TAG_KEYS);
    }
  }

  @Property(tries = 60, seed = "1")
  void theReportCountsWhatTheDevicesNoted(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 12_000) int clicks,
      @ForAll @DoubleRange(max = 0.05) double keyErrorRate,
      @ForAll @DoubleRange(max = 0.01) double testErrorRate) {
    Channel channel = new Channel(Channel.ONE_DECOY, clicks, keyErrorRate, testErrorRate);
    Talk talk = Talk.honest(channel, seed, Pools.of(TAG_KEYS));
    BlockCounts recount = Recount.of(channel, seed);
    assertThat(talk.alice.failure()).isEqualTo(talk.bob.failure());
    assertThat(talk.alice.report()).isEqualTo(talk.bob.report());
    BlockReport report = talk.bob.report();
    BlockCounts counts = report.counts().orElseThrow();
    assertThat(report.siftedBits()).isEqualTo((long) recount.keyTotal().detections());
    assertThat(counts.test()).isEqualTo(recount.test());
    if (report.corrected()) {
      assertThat(counts.key()).isEqualTo(recount.key());
    }
  }

  @Test
  void theLeakIsTheParitiesOnTheWireAndTheExcessOfTheHash() throws BadMessage {
    for (long seed = 0; seed < 5; seed++) {
      Talk talk = Talk.honest(Channel.SMALL, seed, Pools.of(TAG_KEYS));
      BlockReport report = talk.bob.report();
      int keyBits = (int) report.siftedBits();
      double hash =
          Channel.ONE_DECOY.verification(keyBits).bits() - Math.log(2 / 1e-6) / Math.log(2);
      assertThat(hash).isPositive();
      assertThat(report.leakBits()).isCloseTo(Recount.parities(talk) + hash, within(1e-9));
    }
  }

  @Test
  void theSameSeedsGiveTheSameBytes() {
    Talk once = Talk.honest(Channel.SMALL, 7, Pools.of(TAG_KEYS));
    Talk again = Talk.honest(Channel.SMALL, 7, Pools.of(TAG_KEYS));
    Talk other = Talk.honest(Channel.SMALL, 8, Pools.of(TAG_KEYS));
    assertThat(again.alice.said).isEqualTo(once.alice.said).isNotEqualTo(other.alice.said);
    assertThat(again.bob.said).isEqualTo(once.bob.said).isNotEqualTo(other.bob.said);
    assertThat(again.alice.key().orElseThrow().sameAs(once.alice.key().orElseThrow())).isTrue();
  }
}
