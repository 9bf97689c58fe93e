// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStreams;
import yugma.keys.hash.TranscriptTag;

/// A party that holds the shared key and says what cannot be. The other one refuses, by the rule
/// that was broken, before it spends shared key.
class LyingPartyTest {
  private static final int TAG_KEYS = 2 * TranscriptTag.KEY_BITS;
  private static final int CLICKS = Channel.SMALL.clicks();

  /// Puts a lie in place of each message of one kind.
  private static <M extends Message> Talk lie(Class<M> kind, UnaryOperator<M> lie) {
    Talk.Wire wire =
        (number, letter) -> {
          Message message = decoded(letter.bytes());
          return kind.isInstance(message)
              ? List.of(new Talk.Letter(letter.toAlice(), lie.apply(kind.cast(message)).encode()))
              : List.of(letter);
        };
    return new Talk(Channel.SMALL, 1, Pools.of(TAG_KEYS), wire).run();
  }

  private static Message decoded(byte[] bytes) {
    try {
      return Message.decode(bytes);
    } catch (BadMessage e) {
      throw new AssertionError(e);
    }
  }

  private static void assertRefused(Talk.Side by, String why) {
    assertThat(by.end)
        .get()
        .isInstanceOfSatisfying(
            Effect.Discard.class,
            discard -> {
              assertThat(discard.why()).isEqualTo(Failure.BAD_MESSAGE);
              assertThat(discard.detail()).startsWith(why);
              assertThat(discard.report().authenticationBits()).isZero();
            });
  }

  @Test
  void bobClaimsAGateOfWhichThereIsNoNote() {
    Talk talk =
        lie(
            Message.Detections.class,
            said -> {
              long[] gates = said.gates().clone();
              gates[CLICKS - 1]++;
              return new Message.Detections(gates, said.bases());
            });
    assertRefused(talk.alice, "announces a click in gate ");
    assertThat(talk.bob.failure()).contains(Failure.BAD_MESSAGE);
  }

  @Test
  void bobNamesMoreBasesThanClicks() {
    assertRefused(
        lie(
                Message.Detections.class,
                said -> new Message.Detections(said.gates(), Bits.zeros(CLICKS + 1)))
            .alice,
        CLICKS + " clicks with " + (CLICKS + 1) + " bases");
  }

  @Test
  void bobKeepsATestBitBack() {
    assertRefused(
        lie(
                Message.TestBits.class,
                said -> new Message.TestBits(said.testBits().slice(1, said.testBits().length())))
            .alice,
        "");
  }

  @Test
  void bobCountsErrorsThatCannotBe() {
    assertRefused(corrected(List.of(0L)), "1 counts of errors for 2 intensities");
    assertRefused(corrected(List.of(0L, 0L, 0L)), "3 counts of errors for 2 intensities");
    assertRefused(corrected(List.of(1_000_000L, 0L)), "more errors than bits at intensity 0");
  }

  private static Talk.Side corrected(List<Long> errors) {
    return lie(
            Message.Corrected.class,
            said -> new Message.Corrected(errors, said.hashKey(), said.hash()))
        .alice;
  }

  /// He may not choose a short hash, which would let different keys pass.
  @Test
  void bobShortensTheHash() {
    assertRefused(
        lie(
                Message.Corrected.class,
                said -> new Message.Corrected(said.errors(), said.hashKey(), Bits.zeros(0)))
            .alice,
        "verification hash has the wrong length");
    assertRefused(
        lie(
                Message.Corrected.class,
                said -> new Message.Corrected(said.errors(), Bits.zeros(126), said.hash()))
            .alice,
        "verification hash has the wrong length");
  }

  @Test
  void bobAsksWithoutEnd() {
    Channel.Clicks clicks = Channel.SMALL.draw(RandomStreams.seeded(1).stream("clicks"));
    Talk honest = Talk.honest(Channel.SMALL, 1, Pools.of(TAG_KEYS));
    AliceBlock alice =
        new AliceBlock(
            Channel.SMALL.agreement(),
            new PulseNotes(clicks.gates(), clicks.alice()),
            Pools.of(TAG_KEYS).alice(),
            RandomStreams.seeded(1).stream("alice"));
    honest.letters.stream()
        .filter(Talk.Letter::toAlice)
        .limit(3)
        .forEach(letter -> alice.on(letter.bytes()));
    byte[] search = new Message.ParityQuestion(new byte[] {2, 0, 0, 0, 0, 0, 1, 0, 0, 0}).encode();
    long most = AliceBlock.MOST_PARITIES_PER_BIT * honest.bob.report().siftedBits();
    int asked = 0;
    while (alice.on(search).size() == 1) {
      asked++;
      assertThat(asked).isLessThan((int) most);
    }
    assertThat(alice.on(search)).isEmpty();
  }

  @Test
  void aliceNamesAnIntensityThatWasNotAgreedOn() {
    Talk talk =
        lie(
            Message.Sifting.class,
            said -> {
              Bits intensities = said.intensities().slice(0, said.intensities().length());
              intensities.set(1, true);
              return new Message.Sifting(said.agree(), intensities, said.testBits());
            });
    assertRefused(talk.bob, "sifting names an intensity that was not agreed on");
  }

  @Test
  void aliceSiftsOtherClicks() {
    assertRefused(
        sifting(said -> said.agree().append(Bits.zeros(1)), Message.Sifting::intensities),
        "sifting speaks of other clicks");
    assertRefused(
        sifting(Message.Sifting::agree, said -> said.intensities().append(Bits.zeros(2))),
        "sifting speaks of other clicks");
  }

  private interface Part {
    Bits of(Message.Sifting said);
  }

  private static Talk.Side sifting(Part agree, Part intensities) {
    return lie(
            Message.Sifting.class,
            said -> new Message.Sifting(agree.of(said), intensities.of(said), said.testBits()))
        .bob;
  }

  @Test
  void aliceWantsAnotherKeyLength() {
    for (long change : new long[] {-1, 1, 10_000}) {
      Talk talk =
          lie(
              Message.Amplify.class,
              said -> new Message.Amplify(said.keyBits() + change, said.seed()));
      assertRefused(talk.bob, "key length ");
    }
    assertRefused(
        lie(Message.Amplify.class, said -> new Message.Amplify(0, said.seed())).bob,
        "key length 0");
  }

  @Test
  void alicesSeedIsTooShort() {
    Talk talk =
        lie(
            Message.Amplify.class,
            said ->
                new Message.Amplify(said.keyBits(), said.seed().slice(1, said.seed().length())));
    assertRefused(talk.bob, "Toeplitz seed of ");
  }

  /// Wrong parities are no message that cannot be: they make Bob correct what was right, and the
  /// hash tells.
  @Test
  void alicesParitiesAreWrong() {
    Talk talk =
        lie(
            Message.ParityAnswer.class,
            said -> {
              byte[] reply = said.reply().clone();
              reply[0] ^= 1;
              return new Message.ParityAnswer(reply);
            });
    assertThat(talk.alice.key()).isEmpty();
    assertThat(talk.bob.key()).isEmpty();
    assertThat(talk.alice.failure()).isPresent();
    assertThat(talk.bob.failure()).isPresent();
  }
}
