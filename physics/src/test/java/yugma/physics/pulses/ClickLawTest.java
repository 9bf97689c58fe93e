// SPDX-License-Identifier: Apache-2.0
package yugma.physics.pulses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yugma.physics.optics.BasisPolicy;
import yugma.physics.optics.Detector;
import yugma.physics.optics.Fibre;
import yugma.physics.optics.Intensity;
import yugma.physics.optics.InterceptResend;
import yugma.physics.optics.Receiver;
import yugma.physics.optics.Timing;
import yugma.physics.optics.WeakCoherentSource;

class ClickLawTest {
  private static PulseLink link(double afterPulses, double misalignment) {
    return new PulseLink(
        new WeakCoherentSource(
            1e9, List.of(new Intensity(0.02, 0.5), new Intensity(0.01, 0.5)), 0.5),
        new Fibre(50, 0.2, 0, 0, 0, 1.468),
        new Receiver(0.5, 0, misalignment, 1, new Detector(0.1, 600, 100, afterPulses, 50, 0)),
        Optional.empty());
  }

  @Test
  void weakLightMeetsTheFieldsUsualModel() {
    // D_k = 1 - (1 - 2 p_dc) exp(-eta k), R_k = D_k + p_ap mean(D), e_k as in Lim et al. 2014, §IV,
    // to the second order in eta k that the usual model drops
    ClickLaw law = new ClickLaw(link(0.04, 5e-3));
    ExpectedCounts counts = law.expectedPerPulse();
    double dark = -Math.expm1(-6e-7);
    double mean = 0;
    for (double k : new double[] {0.02, 0.01}) {
      mean += (1 - Math.pow(1 - dark, 2) * Math.exp(-0.01 * k)) / 2;
    }
    double detected = 1 - Math.pow(1 - dark, 2) * Math.exp(-0.01 * 0.02) + 0.04 * mean / 0.96;
    double usual = 0.25 * 0.5 * law.openShare() * detected;
    assertThat(counts.detections(false, 0)).isCloseTo(usual, within(2e-4 * usual));
    double wrong = dark + 5e-3 * -Math.expm1(-0.01 * 0.02) + 0.04 * mean / 0.96 / 2;
    double usualErrors = 0.25 * 0.5 * law.openShare() * wrong;
    assertThat(counts.errors(false, 0)).isCloseTo(usualErrors, within(2e-3 * usualErrors));
  }

  @Test
  void holdOffScalesEveryRate() {
    ClickLaw law = new ClickLaw(link(0, 0));
    assertThat(law.openShare()).isCloseTo(1 / (1 + 100 * law.clickProbability()), within(1e-12));
  }

  @Test
  void anInterceptedQuarterOfTheBitsIsWrongInBothBases() {
    InterceptResend eve = new InterceptResend(0, 1, BasisPolicy.UNIFORM, 0.5, 1, 0);
    ExpectedCounts counts = new ClickLaw(noiseless(Optional.of(eve))).expectedPerPulse();
    assertThat(counts.errorRate(false)).isCloseTo(0.25, within(2e-3));
    assertThat(counts.errorRate(true)).isCloseTo(0.25, within(2e-3));
  }

  @Test
  void aKeyBasisEavesdropperShowsInTheTestBasisAlone() {
    InterceptResend eve = new InterceptResend(0, 1, BasisPolicy.KEY_BASIS, 0.5, 1, 0);
    ExpectedCounts counts = new ClickLaw(noiseless(Optional.of(eve))).expectedPerPulse();
    assertThat(counts.errorRate(false)).isLessThan(1e-9);
    assertThat(counts.errorRate(true)).isCloseTo(0.5, within(1e-3));
  }

  private static ExpectedCounts timed(Timing timing) {
    PulseLink link = noiseless(Optional.empty());
    PulseLink timed =
        new PulseLink(link.source(), link.channel(), link.receiver().with(timing), link.eve());
    return new ClickLaw(timed).expectedPerPulse();
  }

  /// The neighbours' light has the mean intensity, 0.0075, and is wrong half the time.
  @Test
  void lightOfThePulsesBesideCountsAndIsWrongHalfTheTime() {
    Timing timing = new Timing(0, 800, 1);
    double own = timing.found(1, 0).own();
    double stray = timing.strayed(1, 0, 1);
    assertThat(own + stray).isCloseTo(1, within(1e-4));
    ExpectedCounts counts = timed(timing);
    double signal = own * 0.01;
    double beside = stray * 0.0075;
    double errors = counts.errors(false, 0) / counts.detections(false, 0);
    assertThat(errors).isCloseTo(beside / 2 / (signal + beside), within(1e-4));
    assertThat(errors).isGreaterThan(0.04);
  }

  @Test
  void lightInTheOtherBinIsAnErrorInBothBases() {
    Timing timing = new Timing(0.05, 200, 2);
    Timing.Found found = timing.found(1, 0);
    double signal = found.own() * 0.01;
    double beside = timing.strayed(1, 0, 1) * 0.0075;
    double wrong = (signal * found.wrong() + beside / 2) / (signal + beside);
    ExpectedCounts counts = timed(timing);
    assertThat(wrong).isGreaterThan(5e-3);
    for (boolean test : new boolean[] {false, true}) {
      assertThat(counts.errors(test, 0) / counts.detections(test, 0))
          .isCloseTo(wrong, within(1e-4));
    }
  }

  private static PulseLink noiseless(Optional<InterceptResend> eve) {
    return new PulseLink(
        new WeakCoherentSource(
            1e9, List.of(new Intensity(0.01, 0.5), new Intensity(0.005, 0.5)), 0.5),
        new Fibre(0, 0.2, 0, 0, 0, 1.468),
        new Receiver(0.5, 0, 0, 1, new Detector(0.01, 0, 0, 0, 50, 0)),
        eve);
  }

  @Test
  void refusesAGateLongerThanTheClockAndATapBeyondTheFibre() {
    PulseLink link = noiseless(Optional.empty());
    assertThatThrownBy(
            () ->
                new PulseLink(
                    link.source(),
                    link.channel(),
                    new Receiver(0.5, 0, 0, 1.5, link.receiver().detector()),
                    Optional.empty()))
        .hasMessageContaining("1.5 ns");
    assertThatThrownBy(
            () -> link.tappedBy(new InterceptResend(10, 1, BasisPolicy.UNIFORM, 1, 1, 0)))
        .hasMessageContaining("10.0 km");
  }
}
