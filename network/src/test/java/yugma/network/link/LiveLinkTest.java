// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yugma.kernel.bits.Bits;
import yugma.kernel.event.Simulation;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.LiveStreams;
import yugma.kernel.random.SeededStreams;
import yugma.kernel.time.Time;
import yugma.network.scenario.Detail;
import yugma.network.scenario.QkdLink;
import yugma.physics.optics.BasisPolicy;

/// The link on the bench, alive. What is drawn differs each time, so the tests hold for all but one
/// run in a million.
///
/// Distilling takes some hundred messages, about half a block and now and then a whole one, so
/// tests of distilled blocks leave room for that.
class LiveLinkTest {
  private static final long WHOLE = Long.MAX_VALUE;

  /// Remembers what it is given.
  private static final class Taken implements KeyTap {
    final List<LiveKey> keys = new ArrayList<>();
    final List<LinkState> states = new ArrayList<>();
    final List<Alarm> alarms = new ArrayList<>();
    long voided;

    @Override
    public void key(LiveKey key) {
      keys.add(key);
    }

    @Override
    public void voided(String link, long bits, List<Alarm> why, Duration at) {
      voided += bits;
      alarms.addAll(why);
    }

    @Override
    public void stateChanged(String link, LinkState state, Duration at) {
      states.add(state);
    }
  }

  private final Taken taken = new Taken();
  private final Simulation simulation = new Simulation(streams(), Journal.off());

  private static LiveStreams streams() {
    return LiveStreams.of(new SecureRandom()::nextBytes);
  }

  private LiveScene scene(Detail detail, KeyTap tap) {
    return new LiveScene(
        Instant.EPOCH, Map.of(), streams().part("weather"), new Detailing(detail), tap);
  }

  private LiveLink link(Detail detail) {
    return link(detail, WHOLE);
  }

  private LiveLink link(Detail detail, long firstKeyBits) {
    return new LiveLink(Lab.LINK, Lab.qkd(4096), firstKeyBits, scene(detail, taken), streams());
  }

  private void run(double blocks) {
    simulation.runUntil(Time.nearest(simulation.now().seconds() + Lab.block(blocks).seconds()));
  }

  private LiveLink started(Detail detail) {
    LiveLink link = link(detail);
    link.start(simulation, 0);
    return link;
  }

  @Test
  void distilledBlocksGiveBothEndsTheSameFreshKey() {
    LiveLink link = started(Detail.PHOTONS);
    run(4.9);
    assertThat(taken.keys).hasSizeBetween(3, 4);
    Set<UUID> names = new HashSet<>();
    for (LiveKey key : taken.keys) {
      assertThat(key.a().sameAs(key.b())).isTrue();
      assertThat(key.bits()).isBetween(3000, 8000);
      assertThat(key.a().ones()).isBetween(key.bits() * 2 / 5, key.bits() * 3 / 5);
      assertThat(key.origin().made()).isEqualTo(LiveKey.Made.PHOTONS);
      assertThat(key.origin().epsilon()).isBetween(1e-9, 1e-8);
      assertThat(names.add(key.origin().block())).isTrue();
    }
    assertThat(link.view().tally().blocks()).isEqualTo(taken.keys.size());
    assertThat(link.view().recent().bps(Duration.ofSeconds(1))).isPositive();
  }

  @Test
  void reckonedBlocksGiveBothEndsTheSameBitsAndSaySo() {
    started(Detail.RATES);
    run(10.5);
    assertThat(taken.keys).hasSize(10);
    assertThat(taken.keys)
        .allSatisfy(
            key -> {
              assertThat(key.a().sameAs(key.b())).isTrue();
              assertThat(key.origin().made().provenance()).isEqualTo("simulated rates");
            });
  }

  @Test
  void aKeyIsGoneOnceItIsClosed() {
    started(Detail.PHOTONS);
    run(2.9);
    LiveKey key = taken.keys.getFirst();
    key.close();
    assertThat(key.a().ones() + key.b().ones()).isZero();
    assertThat(key.toString()).contains("bits of").doesNotContain("[J@");
  }

  /// Chi-square with 255 degrees of freedom is above 415 with probability 10^-9.
  @Test
  void distilledKeyIsUniform() {
    started(Detail.PHOTONS);
    run(20.9);
    int[] seen = new int[256];
    long bytes = 0;
    for (LiveKey key : taken.keys) {
      for (int w = 0; w < key.bits() / 64; w++) {
        for (int b = 0; b < 64; b += 8) {
          seen[(int) (key.a().word(w) >>> b) & 255]++;
          bytes++;
        }
      }
    }
    double chiSquare = 0;
    for (int count : seen) {
      chiSquare += (count - bytes / 256.0) * (count - bytes / 256.0) / (bytes / 256.0);
    }
    assertThat(bytes).isGreaterThan(10_000);
    assertThat(chiSquare).isLessThan(415);
  }

  @Test
  void theFirstBlocksAreShortWhereTheyStillGiveKey() {
    link(Detail.RATES, 1000).start(simulation, 0);
    run(0.6);
    assertThat(taken.keys).hasSize(1);
    assertThat(taken.keys.getFirst().bits()).isLessThan(3000);
    run(1);
    assertThat(taken.keys.getLast().bits()).isGreaterThan(3000);
  }

  @Test
  void whatIsSaidToBeInStoreIsHandedOutAtOnceWhenAskedFor() {
    QkdLink qkd = Lab.qkd(4096);
    QkdLink rich =
        new QkdLink(
            qkd.link(),
            qkd.source(),
            qkd.receiver(),
            qkd.security(),
            new QkdLink.Store(4096, 3_000_000, OptionalLong.empty()));
    new LiveLink(Lab.LINK, rich, WHOLE, scene(Detail.RATES, taken), streams())
        .start(simulation, 2_000_000);
    assertThat(taken.keys.stream().mapToLong(LiveKey::bits).sum()).isEqualTo(2_000_000);
    assertThat(taken.keys)
        .allSatisfy(
            key -> {
              assertThat(key.a().sameAs(key.b())).isTrue();
              assertThat(key.origin().made().provenance()).isEqualTo("simulated buffer");
            });
  }

  @Test
  void anAttackRaisesTheAlarmAndItsKeyIsVoided() {
    LiveLink link = started(Detail.PHOTONS);
    run(2.05);
    link.happen(simulation, "e1", new Mishap.Tapped(Lab.eve(0.15, BasisPolicy.UNIFORM)));
    run(2.85);
    assertThat(taken.keys).hasSize(2);
    assertThat(link.view().state()).isEqualTo(LinkState.ALARM);
    assertThat(link.view().last().orElseThrow().alarms()).isNotEmpty();
    assertThat(taken.states).containsExactly(LinkState.UP, LinkState.ALARM);
    link.lift(simulation, "e1");
    run(3.5);
    assertThat(taken.states).endsWith(LinkState.UP);
    assertThat(taken.keys).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void keyOfABlockWithTooManyErrorsIsVoidedEvenWhereTheProofAllowsIt() {
    LiveLink link = started(Detail.PHOTONS);
    run(1.05);
    link.happen(simulation, "e1", new Mishap.Tapped(Lab.eve(0.05, BasisPolicy.UNIFORM)));
    run(2.85);
    assertThat(taken.keys).hasSize(1);
    assertThat(taken.voided).isPositive().isEqualTo(link.view().tally().voidedBits());
    assertThat(taken.alarms).extracting(Alarm::what).contains(Alarm.What.KEY_BASIS_ERROR);
  }

  @Test
  void aCutStopsTheKeyAtOnceAndItsEndBeginsANewBlock() {
    LiveLink link = started(Detail.RATES);
    run(1.2);
    link.happen(simulation, "e1", new Mishap.Cut());
    assertThat(link.view().state()).isEqualTo(LinkState.CUT);
    run(3);
    assertThat(taken.keys).hasSize(1);
    assertThat(link.view().tally().blocks()).as("the stump is a block without key").isEqualTo(2);
    link.lift(simulation, "e1");
    run(0.9);
    assertThat(taken.keys).hasSize(1);
    run(0.2);
    assertThat(taken.keys).hasSize(2);
    assertThat(taken.states).containsExactly(LinkState.UP, LinkState.CUT, LinkState.UP);
  }

  @Test
  void twoCutsAreOverWhenBothAre() {
    LiveLink link = started(Detail.RATES);
    link.happen(simulation, "e1", new Mishap.Cut());
    link.happen(simulation, "e2", new Mishap.Cut());
    link.lift(simulation, "e1");
    run(2);
    assertThat(taken.keys).isEmpty();
    link.lift(simulation, "e2");
    link.lift(simulation, "e2");
    run(2.5);
    assertThat(taken.keys).hasSize(2);
  }

  @Test
  void aLossWeakensTheLightFromItsMomentOn() {
    LiveLink link = started(Detail.RATES);
    run(1.5);
    link.happen(simulation, "e1", new Mishap.Weakened(10));
    run(0.7);
    long half = link.view().last().orElseThrow().siftedBits();
    assertThat(half).isBetween(9_000L, 13_000L);
    run(1);
    assertThat(link.view().last().orElseThrow().siftedBits()).isLessThan(3_000L);
    link.lift(simulation, "e1");
    run(2);
    assertThat(link.view().last().orElseThrow().siftedBits()).isGreaterThan(18_000L);
  }

  @Test
  void aBlockGoesOnOverMidnight() {
    LiveScene scene = scene(Detail.RATES, taken);
    LiveLink link = new LiveLink(Lab.LINK, Lab.qkd(4096), WHOLE, scene, streams());
    Time almost = LiveScene.DAY.minus(Lab.block(2.5));
    simulation.runUntil(almost);
    link.start(simulation, 0);
    link.happen(simulation, "e1", new Mishap.Weakened(0.01));
    simulation.runUntil(LiveScene.DAY);
    simulation.turnBack(LiveScene.DAY);
    scene.turnDay();
    assertThat(taken.keys).hasSize(2);
    run(0.6);
    assertThat(taken.keys).hasSize(3);
    LiveBlock last = link.view().last().orElseThrow();
    assertThat(last.siftedBits()).isBetween(18_000L, 21_000L);
    assertThat(last.began()).isLessThan(Duration.ofDays(1));
    assertThat(last.ended()).isGreaterThan(Duration.ofDays(1));
  }

  @Test
  void keyThatIsNotTakenIsWipedAndCounted() {
    List<Bits> shown = new ArrayList<>();
    KeyTap full =
        new KeyTap() {
          @Override
          public void key(LiveKey key) {
            shown.add(key.a());
            throw new IllegalStateException("the disk is full");
          }

          @Override
          public void voided(String link, long bits, List<Alarm> alarms, Duration at) {}

          @Override
          public void stateChanged(String link, LinkState state, Duration at) {}
        };
    LiveLink link =
        new LiveLink(Lab.LINK, Lab.qkd(4096), WHOLE, scene(Detail.RATES, full), streams());
    link.start(simulation, 0);
    run(2.5);
    assertThat(shown).hasSize(2).allSatisfy(bits -> assertThat(bits.ones()).isZero());
    assertThat(link.view().tally().handedOutBits()).isZero();
    assertThat(link.view().tally().refusedBits()).isGreaterThan(8000);
    assertThat(link.view().refusal()).contains("the disk is full");
  }

  @Test
  void onlyALiveLinkMakesLiveKeyAndOnlyLiveStreamsMakeALiveLink() {
    assertThat(LiveKey.class.getConstructors()).isEmpty();
    for (Constructor<?> constructor : LiveLink.class.getDeclaredConstructors()) {
      assertThat(constructor.getParameterTypes()).contains(LiveStreams.class);
    }
    assertThat(LiveStreams.class).isFinal();
    assertThat(LiveStreams.class.isAssignableFrom(SeededStreams.class)).isFalse();
  }
}
