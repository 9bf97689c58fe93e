// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yugma.entanglement.program.QuantumNetwork;

/// Limits at three standard errors: one false alarm in 370 for each, and the seeds are fixed.
class ApplicationTest {
  private static void assertNear(Finding found, double expected) {
    assertThat(found.value()).isCloseTo(expected, within(3 * found.error()));
  }

  @Test
  void teleportsAsFaithfullyAsThePairsAllow() {
    double fidelity = 0.85;
    QuantumNetwork network = Labs.row(1, 0.5, fidelity, 1);
    Tries tries = new Tries(network, network.node("n0"), network.node("n1"), 1500, 3);

    assertThat(network.run(Labs.DAY)).isEmpty();

    Finding found = Labs.finding(tries.findings(), "fidelity");
    assertThat(found.error()).isLessThan(0.01);
    assertNear(found, (2 * fidelity + 1) / 3);
  }

  @Test
  void teleportsOverASwappedPair() {
    QuantumNetwork network = Labs.row(2, 0.5, 0.9, 2);
    Tries tries = new Tries(network, network.node("n0"), network.node("n2"), 600, 2);

    assertThat(network.run(Labs.DAY)).isEmpty();

    double weight = (4 * 0.9 - 1) / 3 * (4 * 0.9 - 1) / 3;
    assertNear(Labs.finding(tries.findings(), "fidelity"), (1 + weight) / 2);
    assertThat(Labs.finding(tries.findings(), "mean_latency_s").value())
        .isGreaterThanOrEqualTo(2 * Labs.LIGHT.seconds());
  }

  @Test
  void violatesChshAsMuchAsWernerPairsCan() {
    double weight = 0.9;
    QuantumNetwork network = Labs.row(1, 0.5, (1 + 3 * weight) / 4, 3);
    ChshTest test = new ChshTest(network, network.node("n0"), network.node("n1"), 2500);

    assertThat(network.run(Labs.DAY)).isEmpty();

    assertNear(Labs.finding(test.findings(), "chsh"), 2 * Math.sqrt(2) * weight);
  }

  @Test
  void winsTheChshGameWithPairsMoreOftenThanWithout() {
    List<Finding> quantum = game(true);
    List<Finding> classical = game(false);

    assertNear(Labs.finding(quantum, "win_rate"), StrictMath.pow(StrictMath.cos(Math.PI / 8), 2));
    assertNear(Labs.finding(classical, "win_rate"), 0.75);
    assertThat(Labs.finding(quantum, "space_like_share").value()).isEqualTo(1);
    assertThat(Labs.finding(classical, "space_like_share").value()).isEqualTo(1);
  }

  private static List<Finding> game(boolean isQuantum) {
    QuantumNetwork network = Labs.row(1, 0.5, 1, 4);
    ChshGame game =
        new ChshGame(
            network, network.node("n0"), network.node("n1"), new ChshGame.Plan(2000, isQuantum));
    assertThat(network.run(Labs.DAY)).isEmpty();
    return game.findings();
  }

  @Test
  void fusesPairsToAGhzState() {
    assertThat(Labs.finding(ghz(3, 1, 100), "fidelity").value()).isEqualTo(1);
  }

  @Test
  void makesGhzStatesOfWernerPairsAsBadAsTheyMustBe() {
    double fidelity = 0.9;
    double wrong = (1 - fidelity) / 3;
    double noFlip = fidelity + wrong;
    double coherence = fidelity - wrong;
    double populations = noFlip * noFlip;
    double expected = (populations + coherence * coherence) / 2;

    assertNear(Labs.finding(ghz(2, fidelity, 1500), "fidelity"), expected);
  }

  @Test
  void reachesMerminsFourWithPerfectPairs() {
    assertThat(Labs.finding(ghz(2, 1, 140), "mermin").value()).isEqualTo(4);
  }

  /// Each product is of two pairs' correlations: `4 w²`, above what is local for w² > 1/2 alone.
  @ParameterizedTest
  @ValueSource(doubles = {0.9, 0.7})
  void merminsValueIsFourTimesTheWernerWeightsOfBothPairs(double fidelity) {
    double weight = (4 * fidelity - 1) / 3;
    Finding mermin = Labs.finding(ghz(2, fidelity, 420), "mermin");
    assertNear(mermin, 4 * weight * weight);
    assertThat(mermin.error()).isLessThan(0.25);
    assertThat(mermin.value() - 3 * mermin.error() > 2).isEqualTo(fidelity > 0.8);
  }

  @Test
  void merminsValueIsToldOfThreeNodesWithEverySettingAlone() {
    assertThat(ghz(3, 1, 100)).noneMatch(finding -> finding.name().equals("mermin"));
    assertThat(ghz(2, 1, 6)).noneMatch(finding -> finding.name().equals("mermin"));
  }

  private static List<Finding> ghz(int leaves, double fidelity, int shots) {
    QuantumNetwork network = Labs.star(leaves, 0.5, fidelity, 5);
    GhzState state =
        new GhzState(
            network, network.node("hub"), network.nodes().stream().skip(1).toList(), shots);
    assertThat(network.run(Labs.DAY)).isEmpty();
    return state.findings();
  }
}
