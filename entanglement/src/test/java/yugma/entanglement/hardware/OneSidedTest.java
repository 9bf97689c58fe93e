// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yugma.kernel.time.Time;

/// Links whose light does not meet in the middle.
class OneSidedTest {
  private static Emitter storing(double efficiency) {
    return new Emitter(
        1, 1, FrequencyConversion.NONE, 0.5, 0, efficiency, Time.ZERO, OptionalDouble.empty());
  }

  @Test
  void aSenderHearsAfterLightThereAndBack() {
    Side sender = new Side(storing(1), 0.1, Time.ofMicros(50), Optional.empty());
    Attempts attempts =
        new OneWay(sender, storing(0.5), new BellStation(0.8, 0, 1, 0.9, 0), 1).attempts();
    assertThat(attempts.success()).isCloseTo(0.04, within(1e-15));
    assertThat(attempts.fidelity()).isCloseTo(0.95, within(1e-12));
    assertThat(attempts.period()).isEqualTo(Time.ofMicros(100));
    assertThat(attempts.a()).isEqualTo(new Attempts.End(Time.ZERO, Time.ofMicros(100)));
    assertThat(attempts.b()).isEqualTo(new Attempts.End(Time.ofMicros(50), Time.ofMicros(50)));
  }

  @Test
  void aFalseClickOfTheReceiverLeavesNothing() {
    Side sender = new Side(storing(1), 0, Time.ofMicros(50), Optional.empty());
    OneWay link = new OneWay(sender, storing(1), Sides.station(1, 0.01), 1);
    assertThat(link.attempts().success()).isCloseTo(0.01, within(1e-12));
    assertThat(link.attempts().fidelity()).isCloseTo(0.25, within(1e-12));
    assertThat(new OneWay(sender, storing(1), Sides.station(1, 0), 1).isEverHeralded()).isFalse();
  }

  private static MidpointSource source(double pairs, double fibre, double misalignment) {
    Side side = new Side(storing(1), fibre, Time.ofMicros(50), Optional.empty());
    return new MidpointSource(1e6, pairs, misalignment, side, side, Sides.station(1, 0), 1);
  }

  /// In the limit of high loss the error rate is λ / (1 + 3 λ).
  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.02, 0.1, 0.5})
  void pairsBeyondTheFirstAreErrors(double lambda) {
    MidpointSource source = source(2 * lambda, 1e-7, 0);
    assertThat(source.errorRate()).isCloseTo(lambda / (1 + 3 * lambda), within(1e-7));
    assertThat(source.attempts().fidelity())
        .isCloseTo(1 - 1.5 * lambda / (1 + 3 * lambda), within(1e-6));
  }

  /// The gain of Ma, Fung and Lo 2007, written as they do, where nothing cancels.
  @Test
  void theGainIsThePapers() {
    Side a = new Side(storing(0.5), 0.4, Time.ZERO, Optional.empty());
    Side b = new Side(storing(0.9), 0.3, Time.ZERO, Optional.empty());
    MidpointSource source = new MidpointSource(1e6, 0.2, 0.01, a, b, Sides.station(1, 0.001), 1);
    double y = 1 - 0.999 * 0.999;
    double byA = 0.2 * 0.1;
    double byB = 0.27 * 0.1;
    double cross = 1 + byA + byB - 0.2 * 0.27 * 0.1;
    double gain =
        1
            - (1 - y) / Math.pow(1 + byA, 2)
            - (1 - y) / Math.pow(1 + byB, 2)
            + (1 - y) * (1 - y) / (cross * cross);
    double errors = gain / 2 - 0.98 * 0.2 * 0.27 * 0.1 * 1.1 / ((1 + byA) * (1 + byB) * cross);
    assertThat(source.gain()).isCloseTo(gain, within(1e-14));
    assertThat(source.errorRate()).isCloseTo(errors / gain, within(1e-12));
  }

  @Test
  void aSourceNeverWaitsButAMatchTakesAMessage() {
    Attempts attempts = source(0.01, 0.1, 0).attempts();
    assertThat(attempts.period()).isEqualTo(Time.ofMicros(1));
    assertThat(attempts.a()).isEqualTo(new Attempts.End(Time.ofMicros(50), Time.ofMicros(150)));
    assertThat(attempts.b()).isEqualTo(attempts.a());
  }
}
