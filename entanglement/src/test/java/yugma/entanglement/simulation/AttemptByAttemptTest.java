// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import yugma.entanglement.chain.Slowest;
import yugma.entanglement.circuit.CircuitPlan;
import yugma.entanglement.hardware.Memory;
import yugma.entanglement.request.Swapping;
import yugma.kernel.time.Time;

class AttemptByAttemptTest {
  private static final int PAIRS = 20_000;

  private static Chains run(int links, Optional<Time> cutOff) {
    return Chains.runAttemptByAttempt(plan(links), circuit(links, cutOff), Time.ofSeconds(100), 6);
  }

  private static NetworkPlan plan(int links) {
    return Chains.plan(
        links, Chains.werner(0.1, 1), Memory.perfect(2), Time.ZERO, NetworkPlan.Control.PERFECT);
  }

  private static CircuitPlan circuit(int links, Optional<Time> cutOff) {
    return Chains.circuit(links, Swapping.ASAP, Chains.keep(PAIRS, OptionalInt.of(1)), 1, cutOff);
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

  /// Means of 20,000 waits by each way: 5 standard errors of their difference.
  @Test
  void beginsAnewAfterACutOffAsSkippedFailuresDo() {
    Optional<Time> cutOff = Optional.of(Chains.PERIOD.times(6).plus(Time.ofNanos(500)));
    Chains each = run(2, cutOff);
    Chains skipped = Chains.run(plan(2), circuit(2, cutOff), Time.ofSeconds(100), 6);
    assertThat(attempts(each)).isCloseTo(attempts(skipped), within(0.95));
    assertThat(attempts(each)).isGreaterThan(new Slowest(2, 0.1).mean() + 4);
    for (int node = 0; node <= 2; node++) {
      assertThat(each.network.used(node)).isZero();
    }
  }
}
