// SPDX-License-Identifier: Apache-2.0
package yugma.physics.optics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.kernel.time.Time;

class DeviceTest {
  private static final Detector DETECTOR = new Detector(0.8, 50, 30, 0, 1000, 0);

  @Test
  void fiftyKilometresLoseTenDecibels() {
    Fibre fibre = new Fibre(50, 0.2, 0, 0, 0, 1.468);
    assertThat(fibre.transmission()).isCloseTo(0.1, within(1e-15));
    assertThat(fibre.transmissionTo(25)).isCloseTo(Math.sqrt(0.1), within(1e-15));
    assertThat(fibre.latency()).isEqualTo(Time.nearest(50 * 1.468 / 299_792.458));
    assertThat(new Fibre(50, 0.2, 10, 0.05, 1.5, 1.468).lossDb()).isCloseTo(12, within(1e-12));
  }

  @Test
  void aGateAsLongAsTheJitterCatchesThreeQuarters() {
    // erf(sqrt(ln 2)) = 0.7609681085504878
    Receiver receiver = new Receiver(0.5, 0, 0, 0.1, new Detector(1, 0, 0, 0, 1, 100));
    assertThat(receiver.transmission()).isCloseTo(0.7609681085504878, within(1e-14));
  }

  @Test
  void darkCountsPerGate() {
    assertThat(new Receiver(0.5, 0, 0, 1, DETECTOR).darkProbability())
        .isCloseTo(5e-8, within(1e-14));
  }

  @Test
  void backgroundLightIsHalvedAndThinnedBeforeItCounts() {
    // 10^6 photons per second, half to each detector, 3 dB and efficiency 0.8 on the way
    Receiver dark = new Receiver(0.5, 3, 0.01, 0.5, new Detector(0.8, 50, 30, 0, 1000, 300));
    Receiver bright = dark.withBackgroundHz(1e6);
    double hz = 50 + 5e5 * Math.pow(10, -0.3) * 0.8;
    assertThat(bright.detector().darkCountHz()).isCloseTo(hz, within(1e-6));
    assertThat(bright.darkProbability()).isCloseTo(-Math.expm1(-hz * 0.5e-9), within(1e-18));
    assertThat(bright.transmission()).isEqualTo(dark.transmission());
    assertThat(dark.withBackgroundHz(0)).isEqualTo(dark);
    assertThatThrownBy(() -> dark.withBackgroundHz(-1)).hasMessageContaining("-1.0");
  }

  @Test
  void refusesNonsenseAndQuotesIt() {
    assertThatThrownBy(() -> new Fibre(-5, 0.2, 0, 0, 0, 1.468)).hasMessageContaining("-5");
    assertThatThrownBy(() -> new Detector(1.2, 0, 0, 0, 1, 0)).hasMessageContaining("1.2");
    assertThatThrownBy(() -> new Detector(Double.NaN, 0, 0, 0, 1, 0)).hasMessageContaining("NaN");
    assertThatThrownBy(
            () ->
                new WeakCoherentSource(
                    1e9, List.of(new Intensity(0.1, 0.5), new Intensity(0.4, 0.5)), 0.9))
        .hasMessageContaining("must fall");
    assertThatThrownBy(
            () ->
                new WeakCoherentSource(
                    1e9, List.of(new Intensity(0.4, 0.5), new Intensity(0.1, 0.4)), 0.9))
        .hasMessageContaining("sum to 0.9");
  }
}
