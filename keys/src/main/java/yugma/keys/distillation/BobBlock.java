// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.kernel.bits.BitWriter;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStream;
import yugma.keys.cascade.CascadeCorrector;
import yugma.keys.hash.PolynomialHash;
import yugma.keys.hash.Toeplitz;
import yugma.keys.hash.TranscriptTag;
import yugma.keys.hash.VerificationHash;
import yugma.keys.security.KeyLength;

/// Bob's side of distilling one block: he knows the detections and corrects his bits to Alice's.
///
/// One thread at a time. After [Effect.Release] or [Effect.Discard] he says nothing more.
public final class BobBlock {
  private enum Stage {
    SIFTING,
    RECONCILING,
    AMPLIFY,
    TAG,
    OVER
  }

  private final Agreement agreement;
  private final PulseNotes notes;
  private final long[] gates;
  private final KeyPool pool;
  private final RandomStream random;
  private final Conversation conversation = new Conversation();
  private final Progress progress = new Progress();
  private Stage stage = Stage.SIFTING;
  private Sifted sifted = Sifted.NOTHING;
  private Bits testDifferences = Bits.zeros(0);
  private Optional<CascadeCorrector> corrector = Optional.empty();
  private Bits key = Bits.zeros(0);
  private Bits seed = Bits.zeros(0);
  private int keyBits;

  /// @param gates of his clicks, rising
  /// @param notes what his receiver noted, one byte for each click
  /// @param pool the key that he shares with Alice; the block takes what authentication needs
  /// @param random his alone: Cascade's permutations and the key of the verification hash
  public BobBlock(
      Agreement agreement, long[] gates, byte[] notes, KeyPool pool, RandomStream random) {
    this.agreement = agreement;
    this.gates = gates;
    this.notes = new PulseNotes(gates, notes);
    this.pool = pool;
    this.random = random;
  }

  /// Announces the detections; to be called once, after the block's last.
  public List<Effect> start() {
    BitWriter bases = new BitWriter(notes.size());
    for (int i = 0; i < notes.size(); i++) {
      bases.append(notes.inTestBasis(i) ? 1 : 0);
    }
    return List.of(conversation.say(new Message.Detections(gates, bases.toBits())));
  }

  /// Takes one message of Alice's.
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

  /// Overwrites what is left of his raw and sifted bits; best effort, and the released key is its
  /// owner's to wipe. He must be over.
  public void wipe() {
    stage = Stage.OVER;
    sifted.wipe();
    corrector.ifPresent(CascadeCorrector::wipe);
    key.wipe();
  }

  private List<Effect> hear(Message message, byte[] bytes) throws BadMessage {
    return switch (message) {
      case Message.Sifting sifting when stage == Stage.SIFTING -> {
        conversation.heard(bytes);
        yield sift(sifting);
      }
      case Message.ParityAnswer(byte[] reply) when stage == Stage.RECONCILING -> {
        conversation.heard(bytes);
        yield reconcile(corrector.orElseThrow().on(reply));
      }
      case Message.Amplify amplify when stage == Stage.AMPLIFY -> {
        conversation.heard(bytes);
        yield amplify(amplify);
      }
      case Message.Tag(Bits tag) when stage == Stage.TAG -> check(tag, bytes);
      case Message.GiveUp(Failure why) -> over(why, "Alice gave up");
      default -> throw new BadMessage(message.getClass().getSimpleName() + " is out of turn");
    };
  }

  private List<Effect> sift(Message.Sifting sifting) throws BadMessage {
    Bits agree = sifting.agree();
    if (agree.length() != notes.size() || sifting.intensities().length() != 2 * agree.ones()) {
      throw new BadMessage("sifting speaks of other clicks than were announced");
    }
    sifted = Sifted.of(notes, agree, sifting.intensities());
    progress.siftedBits = sifted.key().bits().length();
    if (sifting.testBits().length() != sifted.test().bits().length()) {
      throw new BadMessage("sifting has another number of test bits than of agreements");
    }
    if (sifted.largestIntensity() >= agreement.intensities().size()) {
      throw new BadMessage("sifting names an intensity that was not agreed on");
    }
    testDifferences = Bits.of(sifted.test().bits().toWords(), sifted.test().bits().length());
    testDifferences.xor(sifting.testBits());
    List<Effect> effects = new ArrayList<>();
    effects.add(conversation.say(new Message.TestBits(sifted.test().bits())));
    Optional<Failure> hopeless = progress.judge(agreement, sifted, testDifferences);
    effects.addAll(
        hopeless.isPresent() ? over(hopeless.get(), "before reconciliation") : askFirst());
    return effects;
  }

  private List<Effect> askFirst() throws BadMessage {
    int tested = testDifferences.length();
    double estimate = (testDifferences.ones() + 0.5) / (tested + 1);
    CascadeCorrector cascade = new CascadeCorrector(sifted.key().bits(), estimate, random);
    corrector = Optional.of(cascade);
    stage = Stage.RECONCILING;
    return reconcile(cascade.start());
  }

  private List<Effect> reconcile(CascadeCorrector.Step step) throws BadMessage {
    return switch (step) {
      case CascadeCorrector.Step.Ask(byte[] request) ->
          List.of(conversation.say(new Message.ParityQuestion(request)));
      case CascadeCorrector.Step.Done(Bits corrected, Bits corrections) ->
          announce(corrected, corrections);
      case CascadeCorrector.Step.Refused(String why) -> throw new BadMessage(why);
    };
  }

  private List<Effect> announce(Bits corrected, Bits corrections) throws BadMessage {
    key = corrected;
    int settings = agreement.intensities().size();
    List<Long> errors = sifted.key().count(corrections, settings);
    VerificationHash hash = agreement.verification(key.length());
    progress.leakBits =
        corrector.orElseThrow().parities() + agreement.verificationLeakBits(key.length());
    progress.measure(agreement, progress.correct(sifted, errors, testDifferences));
    Bits hashKey = Bits.random(PolynomialHash.KEY_BITS, random);
    stage = Stage.AMPLIFY;
    return List.of(
        conversation.say(new Message.Corrected(errors, hashKey, hash.hash(hashKey, key))));
  }

  private List<Effect> amplify(Message.Amplify amplify) throws BadMessage {
    long mine = progress.report().keyLength().map(KeyLength::bits).orElse(0L);
    if (amplify.keyBits() != mine || mine <= 0) {
      throw new BadMessage("key length " + amplify.keyBits() + ", by our counts " + mine);
    }
    if (amplify.seed().length() != key.length() + mine - 1) {
      throw new BadMessage("Toeplitz seed of " + amplify.seed().length() + " bits does not fit");
    }
    keyBits = (int) mine;
    seed = amplify.seed();
    stage = Stage.TAG;
    return List.of();
  }

  private List<Effect> check(Bits tag, byte[] bytes) {
    Optional<Bits> tagKeys = pool.take(2 * TranscriptTag.KEY_BITS);
    if (tagKeys.isEmpty()) {
      return giveUp(Failure.NO_AUTHENTICATION_KEY, pool.available() + " bits are left");
    }
    progress.authenticationBits = tagKeys.get().length();
    Bits alicesKey = tagKeys.get().slice(0, TranscriptTag.KEY_BITS);
    if (!conversation.accepts(alicesKey, tag)) {
      return giveUp(Failure.NOT_AUTHENTIC, "Alice's tag does not fit what was said");
    }
    conversation.heard(bytes);
    Bits myKey = tagKeys.get().slice(TranscriptTag.KEY_BITS, 2 * TranscriptTag.KEY_BITS);
    Bits mine = conversation.tag(myKey);
    List.of(tagKeys.get(), alicesKey, myKey).forEach(Bits::wipe);
    stage = Stage.OVER;
    return List.of(
        conversation.say(new Message.Tag(mine)),
        new Effect.Release(new Toeplitz(key.length(), keyBits).hash(seed, key), progress.report()));
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
