// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import yugma.entanglement.chain.Slowest;
import yugma.entanglement.hardware.Memory;
import yugma.entanglement.request.Distilling;
import yugma.entanglement.request.Swapping;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellDiagonal;
import yugma.physics.bell.Werner;

class ChainSimulationTest {
  private static final OptionalInt ONE = OptionalInt.of(1);

  private static Chains run(int links, double success, double fidelity, Swapping order, int pairs) {
    return Chains.run(
        Chains.plan(
            links,
            Chains.werner(success, fidelity),
            Memory.perfect(2),
            Time.ZERO,
            NetworkPlan.Control.PERFECT),
        Chains.circuit(links, order, Chains.keep(pairs, ONE), 1),
        Time.ofSeconds(100),
        3);
  }

  /// The mean of 20,000 waits lies within 5 standard errors with probability 1 - 6e-7.
  @Test
  void takesAsLongAsTheSlowestLinkTakes() {
    Chains chain = run(4, 0.1, 1, Swapping.ASAP, 20_000);
    assertThat(chain.near).hasSize(20_000);
    assertThat(chain.far).hasSize(20_000);
    double attempts = chain.delivered.getLast().picos() / (double) Chains.PERIOD.picos() / 20_000;
    assertThat(attempts).isCloseTo(new Slowest(4, 0.1).mean(), within(0.5));
  }

  @Test
  void swapsWernerPairsAsTheFormulaSays() {
    Chains chain = run(10, 0.5, 0.95, Swapping.ASAP, 50);
    BellDiagonal pair = new Werner(0.95).pair();
    BellDiagonal all = pair;
    for (int i = 1; i < 10; i++) {
      all = all.swap(pair);
    }
    assertThat(chain.fidelities).hasSize(50);
    double expected = all.fidelity();
    assertThat(chain.fidelities).allSatisfy(f -> assertThat(f).isCloseTo(expected, within(1e-9)));
    assertThat(expected).isCloseTo(0.626209, within(1e-6));
  }

  @Test
  void swapsInEveryOrder() {
    for (Swapping order : Swapping.values()) {
      for (int links = 1; links <= 9; links++) {
        Chains chain = run(links, 0.3, 1, order, 30);
        assertThat(chain.fidelities).as(order + " " + links).hasSize(30);
        assertThat(chain.fidelities).allSatisfy(f -> assertThat(f).isCloseTo(1, within(1e-9)));
        assertThat(chain.done).isOne();
        for (int node = 0; node <= links; node++) {
          assertThat(chain.network.used(node)).as("slots of " + node).isZero();
        }
      }
    }
  }

  /// Recurrence from Werner pairs of fidelity 0.75: the published sequence.
  @Test
  void distilsTheSequenceOfDejmps() {
    double[] expected = {.788462, .902361, .970020, .989913};
    for (int rounds = 1; rounds <= 4; rounds++) {
      Chains chain = distil(Distilling.Protocol.DEJMPS, rounds, 0.75);
      double each = expected[rounds - 1];
      assertThat(chain.fidelities).hasSize(50);
      assertThat(chain.fidelities).allSatisfy(f -> assertThat(f).isCloseTo(each, within(1e-6)));
    }
  }

  @Test
  void distilsTheSequenceOfBbpssw() {
    double[] expected = {.788462, .827007, .863459, .895887};
    for (int rounds = 1; rounds <= 4; rounds++) {
      Chains chain = distil(Distilling.Protocol.BBPSSW, rounds, 0.75);
      double each = expected[rounds - 1];
      assertThat(chain.fidelities).allSatisfy(f -> assertThat(f).isCloseTo(each, within(1e-6)));
    }
  }

  private static Chains distil(Distilling.Protocol protocol, int rounds, double fidelity) {
    int slots = rounds + 1;
    return Chains.run(
        Chains.plan(
            1,
            Chains.werner(0.5, fidelity),
            Memory.perfect(slots),
            Time.ZERO,
            NetworkPlan.Control.PERFECT),
        Chains.distilled(
            1, new Distilling(protocol, rounds), Chains.keep(50, OptionalInt.empty()), slots),
        Time.ofSeconds(100),
        5);
  }
}
