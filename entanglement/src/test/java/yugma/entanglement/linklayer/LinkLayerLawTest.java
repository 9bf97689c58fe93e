// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import yugma.entanglement.linklayer.Create.Kind;
import yugma.entanglement.linklayer.TwoEnds.Layout;
import yugma.entanglement.linklayer.TwoEnds.Weather;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.SeededStreams;
import yugma.kernel.time.Time;

/// Whatever is asked and given up at either end, whatever is lost, late or repeated: up to 40 % of
/// the messages and replies are lost, and as many come twice.
class LinkLayerLawTest {
  private static final int PURPOSES = 5;

  private static TwoEnds link(long seed, RandomStream random) {
    Layout layout =
        new Layout(
            1 + random.nextInt(4),
            1 + random.nextInt(4),
            Time.ofMicros(random.nextInt(100)),
            Time.ofMicros(random.nextInt(100)));
    Scheduling scheduling =
        random.nextBoolean()
            ? new Scheduling.FirstComeFirstServed()
            : new Scheduling.WeightedFair(10, 1);
    Weather weather =
        new Weather(
            random.nextDouble() * 0.4,
            random.nextDouble() * 0.4,
            Time.ofMicros(random.nextInt(400)));
    TwoEnds link = new TwoEnds(seed, layout, scheduling, weather);
    link.hold = Time.ofMicros(random.nextInt(300));
    return link;
  }

  private static Create create(RandomStream random, boolean endless, Optional<Time> deadline) {
    Kind kind = Kind.values()[random.nextInt(3)];
    int most = kind == Kind.KEEP ? 1 : 20;
    OptionalLong pairs = endless ? OptionalLong.empty() : OptionalLong.of(1 + random.nextInt(most));
    double weight = 1 + random.nextInt(3);
    return new Create(1 + random.nextInt(PURPOSES), pairs, kind, 0.9, deadline, weight);
  }

  private static void assertPairsAgree(TwoEnds link) {
    assertThat(link.a.isIdle()).as("all slots of a are unused").isTrue();
    assertThat(link.b.isIdle()).as("all slots of b are unused").isTrue();
    assertOneSide(link.a, link.b);
    assertOneSide(link.b, link.a);
  }

  private static void assertOneSide(TwoEnds.Side side, TwoEnds.Side other) {
    side.handed.forEach(
        (pair, handed) -> {
          if (other.handed.containsKey(pair)) {
            assertThat(other.handed.get(pair)).isEqualTo(handed);
            assertThat(side.expired).doesNotContain(pair);
          } else {
            assertThat(side.expired).containsOnlyOnce(pair);
          }
        });
  }

  @Property(tries = 80, seed = "1")
  void noSlotIsStuckAndNoPairIsHandedUpAtOneEndAloneForGood(@ForAll long seed) {
    RandomStream random = new SeededStreams(seed).stream("what is asked");
    TwoEnds link = link(seed, random);
    for (int i = 0; i < 12; i++) {
      TwoEnds.Side side = random.nextBoolean() ? link.a : link.b;
      Time at = Time.ofMicros(random.nextInt(8000));
      Optional<Time> deadline =
          random.nextBoolean()
              ? Optional.of(at.plus(Time.ofMicros(random.nextInt(4000))))
              : Optional.empty();
      Create create = create(random, random.nextBoolean(), deadline);
      link.simulation.at(at, _ -> side.tell(new LinkInput.Asked(create)));
      int unwanted = 1 + random.nextInt(PURPOSES);
      TwoEnds.Side canceller = random.nextBoolean() ? link.a : link.b;
      link.simulation.at(
          Time.ofMicros(random.nextInt(8000)),
          _ -> canceller.tell(new LinkInput.Cancelled(unwanted)));
    }
    link.runMillis(10);
    for (int purpose = 1; purpose <= PURPOSES; purpose++) {
      (random.nextBoolean() ? link.a : link.b).tell(new LinkInput.Cancelled(purpose));
    }
    link.runMillis(300);
    for (int purpose = 1; purpose <= PURPOSES; purpose++) {
      (random.nextBoolean() ? link.a : link.b).tell(new LinkInput.Cancelled(purpose));
    }
    link.runMillis(300);
    assertPairsAgree(link);
  }

  @Property(tries = 80, seed = "2")
  void whatIsAskedForWithoutADeadlineIsDoneAtBothEnds(@ForAll long seed) {
    RandomStream random = new SeededStreams(seed).stream("what is asked");
    TwoEnds link = link(seed, random);
    long[] wanted = new long[PURPOSES + 1];
    for (int i = 0; i < 4; i++) {
      TwoEnds.Side side = random.nextBoolean() ? link.a : link.b;
      Time at = Time.ofMicros(random.nextInt(2000));
      Create create = create(random, false, Optional.empty());
      if (wanted[create.purpose()] == 0) {
        wanted[create.purpose()] = create.pairs().orElseThrow();
        link.simulation.at(at, _ -> side.tell(new LinkInput.Asked(create)));
      }
    }
    link.runMillis(1000);
    assertPairsAgree(link);
    for (int purpose = 1; purpose <= PURPOSES; purpose++) {
      assertThat(link.a.pairs(purpose)).isEqualTo(wanted[purpose]);
      assertThat(link.b.pairs(purpose)).isEqualTo(wanted[purpose]);
      if (wanted[purpose] > 0) {
        assertThat(link.a.ends.get(purpose)).containsExactly(new LinkEffect.Done(purpose));
        assertThat(link.b.ends.get(purpose)).containsExactly(new LinkEffect.Done(purpose));
      }
    }
  }
}
