// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import yugma.entanglement.chain.CutOff;
import yugma.entanglement.chain.Slowest;
import yugma.entanglement.hardware.Memory;
import yugma.entanglement.request.Swapping;
import yugma.kernel.time.Time;

class AttemptByAttemptTest {
  private static final int PAIRS = 20_000;

  private static Chains run(int links, Optional<Time> cutOff) {
    return Chains.runAttemptByAttempt(
        Chains.plan(
            links,
            Chains.werner(0.1, 1),
            Memory.perfect(2),
            Time.ZERO,
            NetworkPlan.Control.PERFECT),
        Chains.circuit(links, Swapping.ASAP, Chains.keep(PAIRS, OptionalInt.of(1)), 1, cutOff),
        Time.ofSeconds(100),
        6);
  }

  private static double attempts(Chains chain) {
    return chain.delivered.getLast().picos() / (double) Chains.PERIOD.picos() / PAIRS;
  }

  /// Means of 20,000 waits: 5 standard errors, a false alarm once in a million.
  @Test
  void takesAsLongAsTheSlowestLinkTakes() {
    Chains chain = run(4, Optional.empty());
    assertThat(chain.near).hasSize(PAIRS);
    assertThat(attempts(chain)).isCloseTo(new Slowest(4, 0.1).mean(), within(0.5));
  }

  @Test
  void countsEveryAttemptThatItMade() {
    Chains chain = run(1, Optional.empty());
    EntanglementSimulation.Heralds heralds = chain.network.heralds(0);
    assertThat(heralds.heralds()).isEqualTo(PAIRS);
    assertThat(heralds.attempts())
        .isEqualTo(chain.delivered.getLast().picos() / Chains.PERIOD.picos());
  }

  /// A qubit is 5 attempts old at the fifth after its own: emitted as that began, so half more.
  @Test
  void beginsAnewAfterACutOff() {
    Chains chain = run(2, Optional.of(Chains.PERIOD.times(6).plus(Time.ofNanos(500))));
    assertThat(attempts(chain)).isCloseTo(new CutOff(0.1, 5).mean(), within(0.7));
    for (int node = 0; node <= 2; node++) {
      assertThat(chain.network.used(node)).isZero();
    }
  }
}
