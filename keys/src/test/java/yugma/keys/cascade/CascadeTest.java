// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStreams;
import yugma.keys.cascade.Request.Group;
import yugma.keys.cascade.Request.OpenPass;
import yugma.keys.cascade.Request.Search;

class CascadeTest {
  /// At most 1 frame in 1,000 fails, so more than 3 of 400 do with a probability below 8e-4.
  @Test
  void makesKeysEqual() {
    var random = RandomStreams.seeded(1).stream("cases");
    int failures = 0;
    for (int seed = 0; seed < 400; seed++) {
      var parties = new Parties(seed, 1000 + random.nextInt(9000), 0.11 * random.nextDouble());
      failures += parties.run().corrected().sameAs(parties.reference) ? 0 : 1;
    }
    assertThat(failures).isLessThanOrEqualTo(3);
  }

  /// 300,000 bits are 3 frames; 3,200,000 are 25, which are permuted together.
  @ParameterizedTest
  @ValueSource(ints = {300_000, 3_200_000})
  void makesKeysOfManyFramesEqual(int length) {
    var parties = new Parties(5, length, 0.02);
    assertThat(parties.run().corrected().sameAs(parties.reference)).isTrue();
  }

  @Property(tries = 200, seed = "1")
  void correctsShortKeysToo(@ForAll long seed, @ForAll @IntRange(max = 200) int length) {
    var parties = new Parties(seed, length, 0.01);
    var done = parties.run();
    assertThat(done.corrected().length()).isEqualTo(length);
    assertThat(done.corrected().distance(parties.received)).isEqualTo(done.corrections().ones());
  }

  @Test
  void tellsWhichBitsItCorrected() {
    var parties = new Parties(2, 20_000, 0.03);
    var done = parties.run();
    done.corrections().xor(parties.received);
    assertThat(done.corrections().sameAs(parties.reference)).isTrue();
  }

  @Property(tries = 50, seed = "1")
  void countsEveryParityOnTheWire(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 20_000) int length,
      @ForAll @DoubleRange(max = 0.11) double errorRate)
      throws BadMessage {
    var parties = new Parties(seed, length, errorRate);
    parties.run();
    var blocks = new Blocks(Frames.of(length).length());
    long told = 0;
    for (int i = 0; i < parties.requests.size(); i++) {
      long count =
          switch (Request.decode(parties.requests.get(i))) {
            case OpenPass open -> blocks.count(open.level());
            case Search search -> search.blocks();
          };
      told += count;
      assertThat(parties.replies.get(i)).hasSize((int) ((count + 7) / 8));
    }
    assertThat(parties.alice.parities()).isEqualTo(told);
    assertThat(parties.bob.parities()).isEqualTo(told);
    assertThat(parties.bob.requests()).isEqualTo(parties.requests.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 70_001, 300_000})
  void asksForNothingThatFollowsFromTheRest(int length) throws BadMessage {
    var parties = new Parties(3, length, 0.02);
    parties.run();
    var blocks = new Blocks(Frames.of(length).length());
    Set<Long> known = new HashSet<>();
    for (byte[] request : parties.requests) {
      switch (Request.decode(request)) {
        case OpenPass open -> {
          for (int b = 0; b < blocks.count(open.level()) * Frames.of(length).count(); b++) {
            int frame = b / blocks.count(open.level());
            int index = b % blocks.count(open.level());
            known.add(key(frame, open.pass(), Blocks.name(open.level(), index)));
          }
        }
        case Search search -> search.groups().forEach(group -> checkHalves(blocks, known, group));
      }
    }
  }

  private static void checkHalves(Blocks blocks, Set<Long> known, Group group) {
    for (int i = 0; i < group.blocks().size(); i++) {
      int left = group.blocks().get(i);
      assertThat(Blocks.index(left) % 2).isZero();
      assertThat(blocks.exists(left + 1)).isTrue();
      assertThat(known.add(key(group.frame(), group.pass(), left))).isTrue();
      assertThat(known.add(key(group.frame(), group.pass(), left + 1))).isTrue();
      assertParentIsKnown(blocks, known, group, left);
    }
  }

  /// A clipped block without a right half is known with its left one.
  private static void assertParentIsKnown(Blocks blocks, Set<Long> known, Group group, int left) {
    int parent = left;
    do {
      parent = Blocks.name(Blocks.level(parent) + 1, Blocks.index(parent) >> 1);
    } while (!known.contains(key(group.frame(), group.pass(), parent))
        && Blocks.index(parent) == blocks.count(Blocks.level(parent)) - 1
        && Blocks.level(parent) < blocks.top());
    assertThat(known.contains(key(group.frame(), group.pass(), parent))).isTrue();
  }

  private static long key(int frame, int pass, int block) {
    return ((((long) frame << 8) | pass) << 24) | block;
  }

  @Test
  void zeroErrorsCostTheFirstParitiesOfEachPassAlone() {
    Bits key = Bits.random(100_000, RandomStreams.seeded(4).stream("key"));
    var alice = new CascadeResponder(key);
    var bob = new CascadeCorrector(key, 0.02, RandomStreams.seeded(4).stream("bob"));
    var step = bob.start();
    while (step instanceof CascadeCorrector.Step.Ask ask) {
      step = bob.on(((CascadeResponder.Answer.Reply) alice.answer(ask.request())).message());
    }
    assertThat(bob.requests()).isEqualTo(6);
    assertThat(alice.parities()).isEqualTo(1563 + 391 + 25 + 13 + 7 + 7);
    assertThat(((CascadeCorrector.Step.Done) step).corrections().ones()).isZero();
  }

  @Test
  void sameSeedsGiveTheSameBytes() {
    var first = new Parties(6, 30_000, 0.05);
    var second = new Parties(6, 30_000, 0.05);
    first.run();
    second.run();
    assertThat(first.requests.toArray(byte[][]::new))
        .isDeepEqualTo(second.requests.toArray(byte[][]::new));
    assertThat(first.replies.toArray(byte[][]::new))
        .isDeepEqualTo(second.replies.toArray(byte[][]::new));
  }

  /// Twenty frames at 2 %: f = 1.035 on average, against the errors that there were.
  @Test
  void tellsFewMoreParitiesThanShannonAsks() {
    double told = 0;
    double least = 0;
    for (int seed = 0; seed < 20; seed++) {
      var parties = new Parties(seed, 100_000, 0.02);
      double rate = parties.reference.distance(parties.received) / 1e5;
      parties.run();
      told += parties.alice.parities();
      least -= 1e5 * (rate * StrictMath.log(rate) + (1 - rate) * StrictMath.log1p(-rate));
    }
    assertThat(told / (least / StrictMath.log(2))).isBetween(1.0, 1.04);
  }

  @Test
  void wipesItsCopies() {
    var parties = new Parties(7, 1000, 0.02);
    var done = parties.run();
    parties.alice.wipe();
    parties.bob.wipe();
    assertThat(done.corrected().sameAs(parties.reference)).isTrue();
    var late = (CascadeResponder.Answer.Reply) parties.alice.answer(parties.requests.get(1));
    assertThat(late.message()).containsOnly(0);
  }

  @Test
  void refusesAnErrorRateThatIsNone() {
    Bits key = Bits.zeros(10);
    var random = RandomStreams.seeded(1).stream("bob");
    assertThatThrownBy(() -> new CascadeCorrector(key, Double.NaN, random))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> new CascadeCorrector(key, 1.1, random)).hasMessageContaining("1.1");
  }
}
