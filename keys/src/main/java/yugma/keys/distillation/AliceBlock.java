// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import yugma.kernel.bits.BitWriter;
import yugma.kernel.bits.Bits;
import yugma.keys.cascade.CascadeResponder;
import yugma.keys.hash.PolynomialHash;
import yugma.keys.hash.Toeplitz;
import yugma.keys.hash.TranscriptTag;
import yugma.keys.hash.VerificationHash;
import yugma.keys.security.BlockCounts;
import yugma.keys.security.KeyLength;

/// Alice's side of distilling one block: she holds the key that Bob corrects his to.
///
/// One thread at a time. After [Effect.Release] or [Effect.Discard] she says nothing more.
public final class AliceBlock {
  /// Fewer sifted bits than this are not worth a conversation.
  public static final int FEWEST_BITS = 64;

  /// More parities than this for each sifted bit, and there is no end to Bob's questions: half of
  /// all bits wrong takes fewer, and at one no secret is left.
  static final int MOST_PARITIES_PER_BIT = 2;

  private enum Stage {
    DETECTIONS,
    TEST_BITS,
    RECONCILING,
    TAG,
    OVER
  }

  private final Agreement agreement;
  private final PulseNotes notes;
  private final KeyPool pool;
  private final RandomGenerator random;
  private final Conversation conversation = new Conversation();
  private final Progress progress = new Progress();
  private Stage stage = Stage.DETECTIONS;
  private Sifted sifted = Sifted.NOTHING;
  private Bits testDifferences = Bits.zeros(0);
  private CascadeResponder responder = new CascadeResponder(Bits.zeros(FEWEST_BITS));
  private Bits bobsTagKey = Bits.zeros(0);
  private Bits secret = Bits.zeros(0);

  /// @param notes what her source noted of the block's pulses
  /// @param pool the key that she shares with Bob; the block takes what authentication needs
  /// @param random hers alone: the seed of privacy amplification
  public AliceBlock(Agreement agreement, PulseNotes notes, KeyPool pool, RandomGenerator random) {
    this.agreement = agreement;
    this.notes = notes;
    this.pool = pool;
    this.random = random;
  }

  /// Takes one message of Bob's.
  public List<Effect> on(byte[] message) {
    if (stage == Stage.OVER) {
      return List.of();
    }
    try {
      return hear(Message.decode(message), message);
    } catch (BadMessage bad) {
      return giveUp(Failure.BAD_MESSAGE, String.valueOf(bad.getMessage()));
    }
  }

  /// Overwrites what is left of her raw and sifted bits; best effort, and the released key is its
  /// owner's to wipe. She must be over.
  public void wipe() {
    stage = Stage.OVER;
    sifted.wipe();
    responder.wipe();
    bobsTagKey.wipe();
  }

  private List<Effect> hear(Message message, byte[] bytes) throws BadMessage {
    return switch (message) {
      case Message.Detections detections when stage == Stage.DETECTIONS -> {
        conversation.heard(bytes);
        yield sift(detections);
      }
      case Message.TestBits test when stage == Stage.TEST_BITS -> {
        conversation.heard(bytes);
        yield compare(test.testBits());
      }
      case Message.ParityQuestion(byte[] request) when stage == Stage.RECONCILING -> {
        conversation.heard(bytes);
        yield answer(request);
      }
      case Message.Corrected corrected when stage == Stage.RECONCILING -> {
        conversation.heard(bytes);
        yield verify(corrected);
      }
      case Message.Tag(Bits tag) when stage == Stage.TAG -> check(tag);
      case Message.GiveUp(Failure why) -> over(why, "Bob gave up");
      default -> throw new BadMessage(message.getClass().getSimpleName() + " is out of turn");
    };
  }

  private List<Effect> sift(Message.Detections detections) throws BadMessage {
    int clicks = detections.gates().length;
    if (detections.bases().length() != clicks) {
      throw new BadMessage(clicks + " clicks with " + detections.bases().length() + " bases");
    }
    PulseNotes mine = notes.at(detections.gates());
    BitWriter agree = new BitWriter(clicks);
    BitWriter intensities = new BitWriter(2 * clicks);
    for (int i = 0; i < clicks; i++) {
      boolean bobInTest = (detections.bases().word(i >>> 6) >>> i & 1) != 0;
      boolean same = mine.inTestBasis(i) == bobInTest;
      agree.append(same ? 1 : 0);
      if (same) {
        intensities.append(mine.intensity(i));
        intensities.append(mine.intensity(i) >> 1);
      }
    }
    Bits agreeing = agree.toBits();
    Bits settings = intensities.toBits();
    sifted = Sifted.of(mine, agreeing, settings);
    progress.siftedBits = sifted.key().size();
    stage = Stage.TEST_BITS;
    return List.of(conversation.say(new Message.Sifting(agreeing, settings, sifted.test().bits())));
  }

  private List<Effect> compare(Bits bobs) throws BadMessage {
    if (bobs.length() != sifted.test().bits().length()) {
      throw new BadMessage(
          bobs.length() + " test bits for " + sifted.test().bits().length() + " agreements");
    }
    testDifferences = Bits.of(bobs.toWords(), bobs.length());
    testDifferences.xor(sifted.test().bits());
    Optional<Failure> hopeless = progress.judge(agreement, sifted, testDifferences);
    if (hopeless.isPresent()) {
      return over(hopeless.get(), "before reconciliation");
    }
    responder = new CascadeResponder(sifted.key().bits());
    stage = Stage.RECONCILING;
    return List.of();
  }

  private List<Effect> answer(byte[] request) throws BadMessage {
    return switch (responder.answer(request)) {
      case CascadeResponder.Answer.Reply(byte[] reply) -> {
        if (responder.parities() > (long) MOST_PARITIES_PER_BIT * sifted.key().size()) {
          throw new BadMessage("asks for parity number " + responder.parities());
        }
        yield List.of(conversation.say(new Message.ParityAnswer(reply)));
      }
      case CascadeResponder.Answer.Refused(String why) -> throw new BadMessage(why);
    };
  }

  private List<Effect> verify(Message.Corrected corrected) throws BadMessage {
    VerificationHash hash = agreement.verification(sifted.key().size());
    if (corrected.hashKey().length() != PolynomialHash.KEY_BITS
        || corrected.hash().length() != hash.bits()) {
      throw new BadMessage("verification hash has the wrong length");
    }
    progress.leakBits = responder.parities() + agreement.verificationLeakBits(sifted.key().size());
    if (!hash.hash(corrected.hashKey(), sifted.key().bits()).sameAs(corrected.hash())) {
      return giveUp(Failure.KEYS_DIFFER, "the hashes of the corrected keys differ");
    }
    BlockCounts counts = progress.correct(sifted, corrected.errors(), testDifferences);
    KeyLength length = progress.measure(agreement, counts);
    if (!length.positive()) {
      return giveUp(Failure.NO_SECRET_BITS, "key length " + length.bits());
    }
    return amplify((int) length.bits());
  }

  private List<Effect> amplify(int keyBits) {
    Optional<Bits> tagKeys = pool.take(2 * TranscriptTag.KEY_BITS);
    if (tagKeys.isEmpty()) {
      return giveUp(Failure.NO_AUTHENTICATION_KEY, pool.available() + " bits are left");
    }
    progress.authenticationBits = tagKeys.get().length();
    bobsTagKey = tagKeys.get().slice(TranscriptTag.KEY_BITS, 2 * TranscriptTag.KEY_BITS);
    Toeplitz matrix = new Toeplitz(sifted.key().size(), keyBits);
    Bits seed = Bits.random(matrix.seedBits(), random);
    secret = matrix.hash(seed, sifted.key().bits());
    Effect.Send amplify = conversation.say(new Message.Amplify(keyBits, seed));
    Bits mine = tagKeys.get().slice(0, TranscriptTag.KEY_BITS);
    Bits tag = conversation.tag(mine);
    mine.wipe();
    tagKeys.get().wipe();
    stage = Stage.TAG;
    return List.of(amplify, conversation.say(new Message.Tag(tag)));
  }

  private List<Effect> check(Bits tag) {
    if (!conversation.accepts(bobsTagKey, tag)) {
      return giveUp(Failure.NOT_AUTHENTIC, "Bob's tag does not fit what was said");
    }
    stage = Stage.OVER;
    return List.of(new Effect.Release(secret, progress.report()));
  }

  private List<Effect> giveUp(Failure why, String detail) {
    List<Effect> effects = new ArrayList<>();
    effects.add(conversation.say(new Message.GiveUp(why)));
    effects.addAll(over(why, detail));
    return effects;
  }

  private List<Effect> over(Failure why, String detail) {
    stage = Stage.OVER;
    return List.of(new Effect.Discard(why, detail, progress.report()));
  }
}
