// SPDX-License-Identifier: Apache-2.0
package yugma.physics.pulses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yugma.kernel.random.RandomStreams;
import yugma.physics.optics.BasisPolicy;
import yugma.physics.optics.Detector;
import yugma.physics.optics.Fibre;
import yugma.physics.optics.Intensity;
import yugma.physics.optics.InterceptResend;
import yugma.physics.optics.Receiver;
import yugma.physics.optics.WeakCoherentSource;

/// Closed form, thinning and the photon-by-photon twin agree, count by count.
///
/// Every count is held to 5 standard deviations of a Poisson count, which is never less than its
/// own: with about 30 counts a link the false-alarm probability of one link is below 2e-5. Seeds
/// are fixed.
class DrawnPulsesTest {
  private static final WeakCoherentSource SOURCE =
      new WeakCoherentSource(
          1e9,
          List.of(new Intensity(0.5, 0.6), new Intensity(0.2, 0.3), new Intensity(0.001, 0.1)),
          0.7);
  private static final double SIGMAS = 5;

  static Stream<PulseLink> links() {
    Detector quiet = new Detector(0.8, 50, 0, 0, 100, 0);
    Detector held = new Detector(0.8, 1e6, 30, 0, 100, 0);
    Detector noisy = new Detector(0.5, 2e6, 10, 0.15, 40, 400);
    return Stream.of(
        link(0, quiet, Optional.empty()),
        link(10, held, Optional.empty()),
        link(5, noisy, Optional.empty()),
        link(10, held, Optional.of(eve(BasisPolicy.UNIFORM, 1))),
        link(10, quiet, Optional.of(eve(BasisPolicy.KEY_BASIS, 0.4))),
        link(5, noisy, Optional.of(eve(BasisPolicy.BREIDBART, 0.6))));
  }

  private static PulseLink link(double km, Detector detector, Optional<InterceptResend> eve) {
    return new PulseLink(
        SOURCE, new Fibre(km, 0.2, 0, 0, 0, 1.468), new Receiver(0.6, 0.5, 0.03, 1, detector), eve);
  }

  private static InterceptResend eve(BasisPolicy basis, double fraction) {
    return new InterceptResend(3, fraction, basis, 0.9, 0.7, 1e-3);
  }

  @ParameterizedTest
  @MethodSource("links")
  void thinningMeetsTheClosedForm(PulseLink link) {
    ClickLaw law = new ClickLaw(link);
    long pulses = 20_000_000;
    Exposure drawn = new Thinning(law).draw(pulses, RandomStreams.seeded(5));
    agree(drawn.clicks(), pulses * law.clicksPerPulse());
    agreeWithLaw(drawn, law);
  }

  @ParameterizedTest
  @MethodSource("links")
  void photonByPhotonMeetsTheClosedForm(PulseLink link) {
    ClickLaw law = new ClickLaw(link);
    agreeWithLaw(new PulseByPulse(link).draw(1_500_000, RandomStreams.seeded(6)), law);
  }

  @ParameterizedTest
  @MethodSource("links")
  void bothDrawsFillEveryCellAlike(PulseLink link) {
    Exposure fast = new Thinning(new ClickLaw(link)).draw(3_000_000, RandomStreams.seeded(7));
    Exposure slow = new PulseByPulse(link).draw(1_500_000, RandomStreams.seeded(8));
    int[] fastCells = cells(fast);
    int[] slowCells = cells(slow);
    for (int cell = 0; cell < fastCells.length; cell++) {
      double difference = fastCells[cell] - 2.0 * slowCells[cell];
      double deviation = Math.sqrt(fastCells[cell] + 4.0 * slowCells[cell] + 9);
      assertThat(Math.abs(difference) / deviation).as("cell %s", cell).isLessThan(SIGMAS + 0.5);
    }
  }

  /// Alice's mark (16) by Bob's (8) by what Eve noted (32).
  private static int[] cells(Exposure drawn) {
    int[] cells = new int[16 * 8 * 32];
    for (int i = 0; i < drawn.clicks(); i++) {
      int eve = drawn.eve().length == 0 ? 0 : drawn.eve()[i];
      cells[(eve * 8 + drawn.bob()[i]) * 16 + drawn.alice()[i]]++;
    }
    return cells;
  }

  private static void agreeWithLaw(Exposure drawn, ClickLaw law) {
    long[][] detections = new long[2][3];
    long[][] errors = new long[2][3];
    for (int i = 0; i < drawn.clicks(); i++) {
      byte alice = drawn.alice()[i];
      byte bob = drawn.bob()[i];
      if (Marks.isTestBasis(alice) == Marks.isTestBasis(bob)) {
        int basis = Marks.isTestBasis(alice) ? 1 : 0;
        detections[basis][Marks.intensity(alice)]++;
        errors[basis][Marks.intensity(alice)] += Marks.bit(alice) ^ Marks.bit(bob);
      }
    }
    ExpectedCounts expected = law.expectedPerPulse().times((double) drawn.pulses());
    for (int basis = 0; basis < 2; basis++) {
      for (int k = 0; k < 3; k++) {
        agree(detections[basis][k], expected.detections(basis == 1, k));
        agree(errors[basis][k], expected.errors(basis == 1, k));
      }
    }
  }

  private static void agree(long seen, double expected) {
    assertThat(Math.abs(seen - expected) / Math.sqrt(expected + 9))
        .as("seen %s, expected %s", seen, expected)
        .isLessThan(SIGMAS);
  }

  @ParameterizedTest
  @MethodSource("links")
  void neighbouringSiftedBitsAreIndependent(PulseLink link) {
    // correlation of neighbours is within 5 / sqrt(n) of zero, for Alice and for Bob
    Exposure drawn = new Thinning(new ClickLaw(link)).draw(10_000_000, RandomStreams.seeded(9));
    int sifted = 0;
    int aliceSame = 0;
    int bobSame = 0;
    byte lastAlice = 0;
    byte lastBob = 0;
    for (int i = 0; i < drawn.clicks(); i++) {
      byte alice = drawn.alice()[i];
      byte bob = drawn.bob()[i];
      if (!Marks.isTestBasis(alice) && !Marks.isTestBasis(bob)) {
        aliceSame += Marks.bit(alice) == Marks.bit(lastAlice) ? 1 : -1;
        bobSame += Marks.bit(bob) == Marks.bit(lastBob) ? 1 : -1;
        lastAlice = alice;
        lastBob = bob;
        sifted++;
      }
    }
    assertThat(sifted).isGreaterThan(10_000);
    assertThat(Math.abs(aliceSame)).isLessThan((int) (SIGMAS * Math.sqrt(sifted)));
    assertThat(Math.abs(bobSame)).isLessThan((int) (SIGMAS * Math.sqrt(sifted)));
  }

  @ParameterizedTest
  @MethodSource("links")
  void countsDrawnAsRatesHaveTheMeanAndSpreadOfDrawnClicks(PulseLink link) {
    // 150 runs of 200,000 pulses each way; means within 5 standard errors, variances within a
    // factor 1.8
    // (F distribution with 149 and 149 degrees of freedom: P(> 1.8) = 2e-4 a link and side)
    ClickLaw law = new ClickLaw(link);
    Thinning thinning = new Thinning(law);
    RandomStreams streams = RandomStreams.seeded(10);
    double[] clicks = new double[150];
    double[] counts = new double[150];
    for (int i = 0; i < 150; i++) {
      clicks[i] = thinning.draw(200_000, streams.part("clicks " + i)).clicks();
      counts[i] = DrawnCounts.draw(law, 200_000, streams.stream("counts " + i)).clicks();
    }
    double spread = Math.sqrt((variance(clicks) + variance(counts)) / 150);
    assertThat(Math.abs(mean(clicks) - mean(counts)) / spread).isLessThan(SIGMAS);
    assertThat(variance(counts) / variance(clicks)).isBetween(1 / 1.8, 1.8);
  }

  @ParameterizedTest
  @MethodSource("links")
  void countsDrawnAsRatesMeetTheClosedForm(PulseLink link) {
    ClickLaw law = new ClickLaw(link);
    long pulses = 2_000_000_000L;
    DrawnCounts drawn = DrawnCounts.draw(law, pulses, RandomStreams.seeded(12).stream("counts"));
    ExpectedCounts expected = law.expectedPerPulse().times((double) pulses);
    for (int basis = 0; basis < 2; basis++) {
      for (int k = 0; k < 3; k++) {
        agree(drawn.detections().get(basis).get(k), expected.detections(basis == 1, k));
        agree(drawn.errors().get(basis).get(k), expected.errors(basis == 1, k));
      }
    }
    agree(drawn.siftedBitsSeenByEve(), pulses * law.siftedKeySeenByEvePerPulse());
    agree(drawn.doubleClicks(), pulses * law.doubleClicksPerPulse());
  }

  @ParameterizedTest
  @MethodSource("links")
  void eveSeesWhatTheClosedFormSays(PulseLink link) {
    ClickLaw law = new ClickLaw(link);
    Exposure drawn = new Thinning(law).draw(5_000_000, RandomStreams.seeded(13));
    agree(drawn.siftedBitsSeenByEve(), 5e6 * law.siftedKeySeenByEvePerPulse());
    agree(drawn.doubleClicks(), 5e6 * law.doubleClicksPerPulse());
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
  }

  @Test
  void theReceiverIsBlindAfterAnyClick() {
    PulseLink link = link(0, new Detector(0.8, 1e6, 30, 0.1, 5, 0), Optional.empty());
    for (Exposure drawn :
        List.of(
            new Thinning(new ClickLaw(link)).draw(1_000_000, RandomStreams.seeded(1)),
            new PulseByPulse(link).draw(200_000, RandomStreams.seeded(1)))) {
      for (int i = 1; i < drawn.clicks(); i++) {
        assertThat(drawn.gates()[i] - drawn.gates()[i - 1]).isGreaterThan(30);
      }
    }
  }

  @Test
  void sameStreamsGiveTheSameClicksAndADarkLinkNone() {
    PulseLink link = link(10, new Detector(0.8, 50, 30, 0, 5, 0), Optional.empty());
    Thinning thinning = new Thinning(new ClickLaw(link));
    assertThat(thinning.draw(100_000, RandomStreams.seeded(1)).gates())
        .isEqualTo(thinning.draw(100_000, RandomStreams.seeded(1)).gates())
        .isNotEqualTo(thinning.draw(100_000, RandomStreams.seeded(2)).gates());
    PulseLink dark = link(10_000, new Detector(0.8, 0, 30, 0.1, 5, 0), Optional.empty());
    assertThat(
            new Thinning(new ClickLaw(dark)).draw(1_000_000_000, RandomStreams.seeded(1)).clicks())
        .isZero();
  }
}
