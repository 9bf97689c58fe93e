// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.kernel.bits.BitWriter;
import yugma.kernel.random.RandomStreams;
import yugma.physics.pulses.ClickLaw;
import yugma.physics.pulses.DrawnCounts;
import yugma.physics.pulses.Exposure;
import yugma.physics.pulses.PulseByPulse;
import yugma.physics.pulses.Thinning;

class Bb84LoadTest {
  /// 20 ms at 80 MHz.
  private static final long B1_PULSES = 1_600_000;

  @Test
  void everyCaseHasItsFigures() {
    List<Load.Case> cases = new Bb84Load(0.001).measure();
    assertThat(cases).extracting(Load.Case::name).containsExactly("b1", "decoy_50km");
    for (Load.Case each : cases) {
      assertThat(each.figures())
          .extracting(Load.Figure::name)
          .containsExactly(
              "cpu_s", "pulses_per_cpu_s", "simulated_s_per_cpu_s", "clicks_per_cpu_s");
      assertThat(each.figures()).allSatisfy(figure -> assertThat(figure.value()).isPositive());
    }
  }

  /// Counts per basis are sums of hardly dependent rare events, so that their variance is at most
  /// their mean; a comparison beyond 5 standard deviations happens by chance with P < 6e-7, and
  /// there are six of them.
  @Test
  void thinningAndPulseByPulseAgreeOnB1() {
    RandomStreams streams = RandomStreams.seeded(1);
    Exposure thinned =
        new Thinning(new ClickLaw(Bb84Load.B1)).draw(B1_PULSES, streams.part("thinning"));
    Exposure counted = new PulseByPulse(Bb84Load.B1).draw(B1_PULSES, streams.part("pulses"));
    DrawnCounts fast = DrawnCounts.of(thinned, 2);
    DrawnCounts slow = DrawnCounts.of(counted, 2);
    assertAlike(fast.clicks(), slow.clicks());
    for (int basis = 0; basis < 2; basis++) {
      long fastSifted = fast.detections().get(basis).getFirst();
      long slowSifted = slow.detections().get(basis).getFirst();
      long fastErrors = fast.errors().get(basis).getFirst();
      long slowErrors = slow.errors().get(basis).getFirst();
      assertAlike(fastSifted, slowSifted);
      assertAlike(fastErrors, slowErrors);
      assertThat(fastErrors / (double) fastSifted).isCloseTo(0.015, within(0.0035));
      assertThat(slowErrors / (double) slowSifted).isCloseTo(0.015, within(0.0035));
    }
  }

  private static void assertAlike(long one, long other) {
    double deviation = Math.sqrt((double) one + other);
    assertThat((double) one).isCloseTo((double) other, within(5 * deviation));
  }

  @Test
  void siftingKeepsEveryBitOfEqualBases() {
    Exposure exposure =
        new Thinning(new ClickLaw(Bb84Load.DECOY_50_KM)).draw(1_000_000, RandomStreams.seeded(1));
    DrawnCounts counts = DrawnCounts.of(exposure, 3);
    List<BitWriter> sifted = Bb84Load.sift(exposure);
    for (int basis = 0; basis < 2; basis++) {
      long detections = counts.detections().get(basis).stream().mapToLong(Long::longValue).sum();
      assertThat(detections).isPositive();
      assertThat((long) sifted.get(2 * basis).length()).isEqualTo(detections);
      assertThat((long) sifted.get(2 * basis + 1).length()).isEqualTo(detections);
    }
  }
}
