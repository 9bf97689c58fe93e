// SPDX-License-Identifier: Apache-2.0
package yugma.network.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static yugma.network.binding.Paths.chain;
import static yugma.network.binding.Paths.two;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yugma.entanglement.chain.DistilledLink;
import yugma.entanglement.chain.Slowest;
import yugma.entanglement.chain.SwapAsap;
import yugma.entanglement.request.Distilling;
import yugma.entanglement.request.Distilling.Protocol;
import yugma.network.scenario.Scenario;
import yugma.physics.bell.BellState;
import yugma.physics.bell.LocalGates;
import yugma.physics.bell.Werner;

class EstimateTest {
  private static Estimate estimate(String repeater, String pairs, String request) {
    return Estimate.of(chain(two(repeater, pairs, request)));
  }

  @Test
  void twoLinksAreWaitedForAsLongAsTheSlowerOfThem() {
    Estimate estimate =
        estimate("memory: {slots: 2}, processor: {}", "success_probability: 0.1, fidelity: 1", "");
    assertThat(estimate.rateHz()).isCloseTo(1000 / new Slowest(2, 0.1).mean(), within(1e-9));
    assertThat(estimate.fidelity()).isCloseTo(1, within(1e-12));
  }

  @Test
  void wernerWeightsOfLinksMultiply() {
    Estimate estimate =
        estimate(
            "memory: {slots: 2}, processor: {}", "success_probability: 0.1, fidelity: 0.95", "");
    double weight = new Werner(0.95).weight();
    assertThat(estimate.fidelity())
        .isCloseTo(Werner.ofWeight(weight * weight).fidelity(), within(1e-12));
  }

  @Test
  void swapsThatFailMakePairsRarer() {
    Estimate all =
        estimate("memory: {slots: 2}, processor: {}", "success_probability: 0.1, fidelity: 1", "");
    Estimate half =
        estimate(
            "memory: {slots: 2}, processor: {swap_success: 0.5}",
            "success_probability: 0.1, fidelity: 1",
            "");
    assertThat(half.rateHz()).isCloseTo(all.rateHz() / 2, within(1e-9));
  }

  /// Exact to first order in the probability of success, here 2 % of what is lost.
  @Test
  void aPairThatWaitsLosesWhatTheTransferMatrixSays() {
    Estimate estimate =
        estimate(
            "memory: {slots: 2, t1: 10d, t2: 200ms}, processor: {}",
            "success_probability: 0.01, fidelity: 1",
            "deliver: measure");
    double coherence = new SwapAsap(2, 0.01).coherence(1 / 200.0);
    assertThat(coherence).isLessThan(0.7);
    assertThat(estimate.fidelity()).isCloseTo((1 + coherence) / 2, within(0.005));
  }

  /// Against the sum over the attempts that a pair may wait for.
  @Test
  void noPairWaitsBeyondTheCutOff() {
    String repeater = "memory: {slots: 2, t1: 10d, t2: 200ms}, processor: {}";
    String pairs = "success_probability: 0.01, fidelity: 1";
    Estimate free = estimate(repeater, pairs, "deliver: measure");
    Estimate cut = estimate(repeater, pairs, "deliver: measure, cutoff: 50ms");
    double all = 0;
    double coherent = 0;
    for (int attempts = 0; attempts < 50; attempts++) {
      double chance = StrictMath.pow(0.99, attempts);
      all += chance;
      coherent += chance * StrictMath.exp(-attempts / 200.0);
    }
    assertThat(cut.fidelity()).isCloseTo((1 + coherent / all) / 2, within(0.005));
    assertThat(cut.fidelity()).isGreaterThan(free.fidelity() + 0.05);
  }

  @Test
  void aRoundOfDistillationSpendsPairsAndBettersThem() {
    String repeater = "memory: {slots: 4}, processor: {}";
    String pairs = "success_probability: 0.1, fidelity: 0.9";
    Scenario plain = two(repeater, pairs, "");
    Chain chain = chain(plain);
    Chain distilled =
        new Chain(
            chain.stops(),
            chain.hops(),
            false,
            new Distilling(Protocol.DEJMPS, 1),
            Double.POSITIVE_INFINITY,
            1);
    Estimate before = Estimate.of(chain);
    Estimate after = Estimate.of(distilled);
    assertThat(after.fidelity()).isGreaterThan(before.fidelity() + 0.02);
    assertThat(after.rateHz()).isLessThan(before.rateHz() / 2);
  }

  @ParameterizedTest
  @EnumSource
  void everyProtocolOfDistillationIsTakenForWhatItIs(Protocol protocol) {
    Distilling distilling = new Distilling(protocol, protocol == Protocol.EPL ? 1 : 2);
    Chain raw =
        chain(
                two(
                    "memory: {slots: 6}, processor: {}",
                    "success_probability: 0.1, fidelity: 0.9",
                    ""))
            .alone(0);
    Chain distilled =
        new Chain(raw.stops(), raw.hops(), false, distilling, Double.POSITIVE_INFINITY, 1);
    DistilledLink link =
        DistilledLink.of(
            raw.hops().getFirst().made(), distilling, LocalGates.PERFECT, LocalGates.PERFECT);
    Estimate estimate = Estimate.of(distilled);
    assertThat(estimate.fidelity())
        .isCloseTo(link.pair().fidelity(BellState.PHI_PLUS), within(1e-12));
    assertThat(estimate.rateHz() * link.spent()).isCloseTo(Estimate.of(raw).rateHz(), within(1e-9));
  }

  @Test
  void theLastOfManyPairsIsWaitedForLonger() {
    Pace pace = new Pace(10, 1, 0.01, 1e-3, 1, 0);
    assertThat(pace.hertz()).isCloseTo(100, within(1e-9));
    assertThat(pace.secondsFor(1)).isCloseTo(0.1, within(1e-9));
    assertThat(pace.secondsFor(10)).isCloseTo(1e-3 * new Slowest(10, 0.01).mean(), within(1e-9));
    assertThat(pace.secondsFor(1000)).isBetween(9.9 + 0.28, 9.9 + 0.3);
  }
}
