// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.network.scenario.Attack;
import yugma.network.scenario.QkdLink;
import yugma.physics.optics.BasisPolicy;
import yugma.physics.optics.Fibre;
import yugma.physics.optics.InterceptResend;
import yugma.physics.optics.WeakCoherentSource;
import yugma.physics.pulses.PulseLink;

class SegmentTest {
  private static final Fibre FIBRE = new Fibre(100, 0.2, 0, 0, 0, 1.5);
  private static final PulseLink UNTAPPED = untapped();
  private static final int PULSES = 200;
  private static final double CLOCK_HZ = 1e5;
  private static final Time START = Time.ofMillis(70);

  private static PulseLink untapped() {
    QkdLink qkd = Lab.qkd(0);
    WeakCoherentSource slow =
        new WeakCoherentSource(
            CLOCK_HZ, qkd.source().intensities(), qkd.source().keyBasisProbability());
    return new PulseLink(slow, FIBRE, qkd.receiver(), Optional.empty());
  }

  private static Segment quiet(long pulses) {
    return new Segment(pulses, UNTAPPED);
  }

  private static Segment tapped(long pulses, double km) {
    return new Segment(pulses, UNTAPPED.tappedBy(eveAt(km)));
  }

  private static InterceptResend eveAt(double km) {
    return new InterceptResend(km, 0.5, BasisPolicy.UNIFORM, 1, 1, 0);
  }

  private static List<Segment> segments(List<Attack> attacks) {
    return Segment.of(START, PULSES, UNTAPPED, attacks, List.of());
  }

  private static Attack attack(long fromMicros, long untilMicros, double km) {
    return new Attack(Time.ofMicros(fromMicros), Time.ofMicros(untilMicros), "a-b", eveAt(km));
  }

  @Property(tries = 500, seed = "1")
  void everyPulseIsTappedExactlyIfItPassesEveInHerTime(@ForAll long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("attacks");
    List<Attack> attacks = new ArrayList<>();
    long at = 69_000L + random.nextInt(1_500);
    for (int i = random.nextInt(4); i > 0; i--) {
      long until = at + 1L + random.nextInt(1_000);
      attacks.add(attack(at, until, random.nextInt(101)));
      at = until + 510 + random.nextInt(500);
    }
    List<Segment> segments = segments(attacks);
    assertThat(segments).allSatisfy(s -> assertThat(s.pulses()).isPositive());
    assertThat(segments.stream().mapToLong(Segment::pulses).sum()).isEqualTo(PULSES);
    assertThat(taps(segments)).isEqualTo(expected(attacks));
  }

  private static List<Optional<InterceptResend>> taps(List<Segment> segments) {
    List<Optional<InterceptResend>> taps = new ArrayList<>();
    segments.forEach(
        segment -> {
          for (long i = 0; i < segment.pulses(); i++) {
            taps.add(segment.optics().eve());
          }
        });
    return taps;
  }

  /// Pulse by pulse, in picoseconds.
  private static List<Optional<InterceptResend>> expected(List<Attack> attacks) {
    List<Optional<InterceptResend>> taps = new ArrayList<>();
    for (int i = 0; i < PULSES; i++) {
      double sent = START.picos() + i * 1e12 / CLOCK_HZ;
      taps.add(attacks.stream().filter(a -> passes(sent, a)).map(Attack::device).findFirst());
    }
    return taps;
  }

  private static boolean passes(double sent, Attack attack) {
    double there = sent + attack.device().positionKm() * 1.5 / 299_792.458 * 1e12;
    return there >= attack.from().picos() && there < attack.until().picos();
  }

  /// 60 km of index 1.5 take 300.2 µs: of pulses 10 µs apart, number 20 is the first to meet her
  /// after 500 µs, and the last before 1000 µs is number 69.
  @Test
  void lightThatIsUnderWayMeetsHerLater() {
    assertThat(segments(List.of(attack(70_500, 71_000, 60))))
        .containsExactly(quiet(20), tapped(50, 60), quiet(130));
  }

  @Test
  void aQuietBlockIsOneSegment() {
    Segment whole = quiet(PULSES);
    assertThat(segments(List.of())).containsExactly(whole);
    assertThat(segments(List.of(attack(0, 70_000, 0), attack(72_000, 80_000, 0))))
        .containsExactly(whole);
    assertThat(segments(List.of(attack(0, 100_000, 50)))).containsExactly(tapped(PULSES, 50));
  }
}
