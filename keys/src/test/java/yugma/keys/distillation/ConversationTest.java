// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStreams;
import yugma.keys.hash.TranscriptTag;

class ConversationTest {
  private static final Bits KEY =
      Bits.random(TranscriptTag.KEY_BITS, RandomStreams.seeded(1).stream("key"));

  private static byte[] say(Conversation conversation, int keyBits) {
    return conversation.say(new Message.Amplify(keyBits, Bits.zeros(9))).message();
  }

  @Test
  void whatBecomesOfTheBytesAfterwardsDoesNotChangeTheTranscript() {
    Conversation one = new Conversation();
    Conversation other = new Conversation();
    byte[] sent = say(one, 5);
    byte[] arrived = say(other, 5);
    sent[1] ^= 1;
    assertThat(one.tag(KEY).sameAs(other.tag(KEY))).isTrue();
    one.heard(arrived);
    other.heard(arrived.clone());
    arrived[1] ^= 1;
    assertThat(other.accepts(KEY, one.tag(KEY))).isTrue();
  }

  @Test
  void orderAndCutsCount() {
    Conversation one = new Conversation();
    one.heard(new byte[] {1});
    one.heard(new byte[] {2, 3});
    Conversation swapped = new Conversation();
    swapped.heard(new byte[] {2, 3});
    swapped.heard(new byte[] {1});
    Conversation cut = new Conversation();
    cut.heard(new byte[] {1, 2});
    cut.heard(new byte[] {3});
    assertThat(swapped.accepts(KEY, one.tag(KEY))).isFalse();
    assertThat(cut.accepts(KEY, one.tag(KEY))).isFalse();
  }
}
