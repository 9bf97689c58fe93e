// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.keys.cascade.CascadeCorrector.Step;
import yugma.keys.cascade.CascadeResponder.Answer;
import yugma.keys.cascade.Request.OpenPass;

/// Whatever comes over the wire, a party answers, refuses or ends; it never throws, never hangs.
class BadMessagesTest {
  private static final int LENGTH = 3000;

  @Property(seed = "1")
  void theResponderSurvivesAnyBytes(@ForAll byte[] noise, @ForAll @IntRange(max = 3) int kind) {
    byte[] request = noise.clone();
    if (request.length > 0) {
      request[0] = (byte) kind;
    }
    var alice = new CascadeResponder(Bits.zeros(LENGTH));
    alice.answer(new OpenPass(0, 6, LENGTH, 0).encode());
    switch (alice.answer(request)) {
      case Answer.Reply(byte[] message) -> assertThat(message.length).isBetween(1, LENGTH);
      case Answer.Refused(String why) -> assertThat(why).isNotBlank();
    }
  }

  @Property(tries = 300, seed = "1")
  void theResponderSurvivesAlteredRequests(@ForAll long seed) {
    var random = RandomStreams.seeded(seed).stream("mutations");
    var parties = new Parties(seed, LENGTH, 0.03);
    Step step = parties.bob.start();
    while (step instanceof Step.Ask(byte[] request)) {
      byte[] sent = random.nextInt(20) == 0 ? altered(request, random) : request;
      step =
          switch (parties.alice.answer(sent)) {
            case Answer.Reply(byte[] message) -> parties.bob.on(message);
            case Answer.Refused(String why) -> new Step.Refused(why);
          };
    }
    assertThat(parties.bob.requests()).isLessThan(LENGTH);
  }

  @Property(tries = 300, seed = "1")
  void theCorrectorSurvivesAlteredReplies(@ForAll long seed) {
    var random = RandomStreams.seeded(seed).stream("mutations");
    var parties = new Parties(seed, LENGTH, 0.03);
    Step step = parties.bob.start();
    while (step instanceof Step.Ask(byte[] request)) {
      byte[] reply = ((Answer.Reply) parties.alice.answer(request)).message();
      step = parties.bob.on(random.nextInt(20) == 0 ? altered(reply, random) : reply);
    }
    assertThat(parties.bob.requests()).isLessThan(LENGTH);
    assertThat(parties.bob.on(new byte[1])).isInstanceOf(Step.Refused.class);
  }

  @Property(tries = 200, seed = "1")
  void aLiarGetsNoEndlessWork(@ForAll long seed) {
    var lies = RandomStreams.seeded(seed).stream("lies");
    var parties = new Parties(seed, LENGTH, 0.03);
    Step step = parties.bob.start();
    while (step instanceof Step.Ask(byte[] request)) {
      var reply = (Answer.Reply) parties.alice.answer(request);
      step = parties.bob.on(random(reply.message().length, lies, parties));
    }
    assertThat(step).isInstanceOfAny(Step.Done.class, Step.Refused.class);
    assertThat(parties.bob.parities()).isLessThan(6 * LENGTH);
  }

  /// Random parities in the number asked for last, spare bits zero.
  private static byte[] random(int bytes, RandomStream lies, Parties parties) {
    byte[] reply = new byte[bytes];
    lies.nextBytes(reply);
    long spare = -told(parties) & 7;
    reply[bytes - 1] = (byte) ((reply[bytes - 1] & 0xff) >>> spare);
    return reply;
  }

  private static long told(Parties parties) {
    return parties.alice.parities() - parties.bob.parities();
  }

  private static byte[] altered(byte[] message, RandomStream random) {
    int at = random.nextInt(message.length);
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(message, at);
      case 1 -> Arrays.copyOf(message, message.length + 1 + at);
      default -> {
        byte[] changed = message.clone();
        changed[at] ^= (byte) (1 + random.nextInt(255));
        yield changed;
      }
    };
  }

  @Test
  void theResponderKeepsTheOrderOfPasses() {
    assertRefused("request has pass 0", new byte[] {2, 0, 0, 0, 0, 0, 1, 0, 0, 0});
    assertRefused("request has pass 1", new OpenPass(1, 6, LENGTH, 0).encode());
    assertRefused("request has key length 2999", new OpenPass(0, 6, LENGTH - 1, 0).encode());
    assertRefused("request has level 13", new OpenPass(0, 13, LENGTH, 0).encode());
    assertRefused("request has bytes 20000", new byte[20_000]);
    assertRefused("request of kind 0 with 0 bytes", new byte[0]);
    assertRefused("request has blocks 0", new byte[] {2});
  }

  private static void assertRefused(String why, byte[] request) {
    var alice = new CascadeResponder(Bits.zeros(LENGTH));
    assertThat(alice.answer(request))
        .isInstanceOfSatisfying(
            Answer.Refused.class, refused -> assertThat(refused.why()).startsWith(why));
    assertThat(alice.answer(new OpenPass(0, 6, LENGTH, 0).encode()))
        .isInstanceOf(Answer.Refused.class);
    assertThat(alice.parities()).isZero();
  }

  @Test
  void theCorrectorTakesNoReplyOutOfTurn() {
    var bob = new CascadeCorrector(Bits.zeros(100), 0.02, RandomStreams.seeded(1).stream("bob"));
    assertThat(bob.on(new byte[3])).isEqualTo(new Step.Refused("reply to no request"));
  }
}
