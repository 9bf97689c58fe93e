// SPDX-License-Identifier: Apache-2.0
package yugma.keys.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Parameters of figure 1 of Lim 2014; digits from an independent script of its equations.
class Lim2014Test {
  private static final List<Decoy> SOURCE =
      List.of(new Decoy(0.42, 0.37), new Decoy(0.22, 0.45), new Decoy(2e-4, 0.18));

  @Test
  void agreesWithThePaperModelAtZeroKilometres() {
    var channel = PaperChannel.lim(0);
    double pulses = channel.pulses(SOURCE, 0.85, 1e7);
    BlockCounts counts = channel.expected(SOURCE, 0.85, pulses);
    double leak = PaperChannel.leak(counts);
    KeyLength length = secrecyPerBit(counts, SOURCE, leak);
    assertThat(pulses).isCloseTo(5.3202e8, within(5e3));
    assertThat(counts.keyTotal().errorRate()).isCloseTo(0.0240613, within(5e-8));
    assertThat(leak).isCloseTo(1_898_608, within(0.5));
    assertThat(length.bits()).isEqualTo(2_838_690);
    assertThat(length.vacuumEvents()).isZero();
    assertThat(length.singlePhotons()).isCloseTo(6_711_018, within(0.5));
    assertThat(length.testSinglePhotons()).isCloseTo(183_558, within(0.6));
    assertThat(length.testSinglePhotonErrors()).isCloseTo(8707.33, within(0.005));
    assertThat(length.phaseErrorBound()).isCloseTo(0.0518167, within(5e-8));
  }

  @Test
  void agreesWithThePaperModelAtAHundredKilometres() {
    var channel = PaperChannel.lim(100);
    double pulses = channel.pulses(SOURCE, 0.85, 1e7);
    BlockCounts counts = channel.expected(SOURCE, 0.85, pulses);
    double leak = PaperChannel.leak(counts);
    KeyLength length = secrecyPerBit(counts, SOURCE, leak);
    assertThat(pulses).isCloseTo(5.20692e10, within(5e4));
    assertThat(leak).isCloseTo(2_033_974, within(0.5));
    assertThat(length.bits()).isEqualTo(2_480_777);
    assertThat(length.phaseErrorBound()).isCloseTo(0.0547243, within(5e-8));
  }

  /// The optima of figure 1 at 100 km: each must reach what was found there.
  @ParameterizedTest
  @CsvSource({
    "1e4, .405, .034, .495, .486, .097, 9.91e-7",
    "1e5, .634, .100, .561, .457, .162, 1.040e-5",
    "1e7, .851, .384, .439, .414, .216, 4.766e-5",
    "1e9, .927, .756, .155, .438, .169, 8.537e-5"
  })
  void reachesTheOptimaOfFigureOne(
      double n, double q, double p1, double p2, double mu1, double mu2, double rate) {
    var source = List.of(new Decoy(mu1, p1), new Decoy(mu2, p2), new Decoy(2e-4, 1 - p1 - p2));
    var channel = PaperChannel.lim(100);
    double pulses = channel.pulses(source, q, n);
    BlockCounts counts = channel.expected(source, q, pulses);
    KeyLength length = secrecyPerBit(counts, source, PaperChannel.leak(counts));
    assertThat(length.bits() / pulses).isBetween(0.99 * rate, 1.01 * rate);
  }

  /// The figure keeps epsilon_sec = kappa ell with kappa = 1e-15, which refers to its own result.
  private static KeyLength secrecyPerBit(BlockCounts counts, List<Decoy> source, double leak) {
    double epsilon = 1e-9;
    for (int i = 0; i < 60; i++) {
      KeyLength length = new Lim2014(epsilon, 1e-15).keyLength(counts, source, leak);
      epsilon = 1e-15 * length.bits();
    }
    return new Lim2014(epsilon, 1e-15).keyLength(counts, source, leak);
  }

  @Test
  void refusesASourceThatItIsNotFor() {
    var proof = new Lim2014(1e-9, 1e-15);
    var counts = PaperChannel.lim(0).expected(SOURCE, 0.85, 1e9);
    var two = SOURCE.subList(0, 2);
    assertThatThrownBy(() -> proof.keyLength(counts, two, 0)).hasMessageContaining("needs 3");
    var close = List.of(new Decoy(0.3, 0.37), new Decoy(0.22, 0.45), new Decoy(0.1, 0.18));
    assertThatThrownBy(() -> proof.keyLength(counts, close, 0))
        .hasMessageContaining("need mu1 > mu2 + mu3");
    var short_ = List.of(new Decoy(0.42, 0.3), new Decoy(0.22, 0.45), new Decoy(2e-4, 0.18));
    assertThatThrownBy(() -> proof.keyLength(counts, short_, 0)).hasMessageContaining("must be 1");
    assertThatThrownBy(() -> new Lim2014(0, 1e-15)).hasMessageContaining("epsilon_sec is 0.0");
    assertThatThrownBy(() -> proof.keyLength(counts, SOURCE, Double.NaN))
        .hasMessageContaining("leak is NaN");
  }
}
