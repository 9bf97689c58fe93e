// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.SeededStreams;
import yugma.kernel.sampling.Geometric;

class ChainTest {
  @ParameterizedTest
  @CsvSource({
    "1, 0.25, 4",
    "2, 0.1, 14.736842",
    "2, 0.01, 149.748744",
    "3, 0.1, 17.900563",
    "4, 0.1, 20.273378",
    "4, 0.01, 207.789922",
    "8, 0.1, 26.295784",
    "16, 0.01, 336.879703",
    "1024, 0.1, 71.77125"
  })
  void theSlowestLinkHasTheGoldenMean(int links, double success, double mean) {
    assertThat(new Slowest(links, success).mean()).isCloseTo(mean, within(6e-7 * mean));
  }

  @Test
  void threeWaysToSumAgreeWhereTheyMeet() {
    assertThat(new Slowest(26, 0.01).mean())
        .isCloseTo(new Slowest(26, 0.00999999999).mean(), within(1e-6));
    double few = new Slowest(25, 0.05).mean();
    double more = new Slowest(26, 0.05).mean();
    assertThat(more - few).isBetween(0.7, 0.8);
  }

  @Test
  void aCutOffCostsAttempts() {
    assertThat(new CutOff(0.1, 5).mean()).isCloseTo(20.751172, within(1e-6));
    assertThat(new CutOff(0.1, 10_000).mean()).isCloseTo(new Slowest(2, 0.1).mean(), within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"2, 0.913483", "3, 0.836464", "4, 0.765990", "8, 0.538682"})
  void waitingCostsTheGoldenCoherence(int links, double coherence) {
    assertThat(new SwapAsap(links, 0.1).coherence(0.01)).isCloseTo(coherence, within(6e-7));
  }

  /// 100,000 chains; at 5 standard deviations a false alarm once in 10^6 (deviation at most 1/2).
  @Test
  void waitingCostsWhatDrawnChainsLose() {
    RandomStream random = new SeededStreams(3).stream("chains");
    Geometric luck = new Geometric(0.1);
    double sum = 0;
    for (int chain = 0; chain < 100_000; chain++) {
      long before = luck.draw(random);
      long waited = 0;
      for (int link = 1; link < 8; link++) {
        long now = luck.draw(random);
        waited += Math.abs(now - before);
        before = now;
      }
      sum += StrictMath.exp(-0.01 * waited);
    }
    assertThat(sum / 100_000)
        .isCloseTo(new SwapAsap(8, 0.1).coherence(0.01), within(2.5 / Math.sqrt(100_000)));
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "1, 29.473684", "2, 84.817580"})
  void doublingHasTheGoldenMean(int levels, double mean) {
    assertThat(new NestedDoubling(levels, 0.1, 0.5).mean()).isCloseTo(mean, within(6e-7 * mean));
  }

  @Test
  void doublingThatNeverFailsWaitsForTheSlowest() {
    assertThat(new NestedDoubling(3, 0.2, 1).mean())
        .isCloseTo(new Slowest(8, 0.2).mean(), within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 1, 1.2, 0.6",
    "3, 2, 1.384615, 0.923077",
    "3, 5, 1.488, 1.368",
    "3, 0, 1.5, 1.5",
    "5, 1, 2.222222, ",
    "5, 2, 2.439024, ",
    "5, 0, 2.5, 0.833333"
  })
  void switchesOfLikeUsersHaveTheGoldenValues(
      int users, int memories, double capacity, Double waiting) {
    OptionalInt some = memories == 0 ? OptionalInt.empty() : OptionalInt.of(memories);
    EntanglementSwitch joined = new EntanglementSwitch(Collections.nCopies(users, 1.0), some, 1, 0);
    assertThat(joined.capacityHz()).isCloseTo(capacity, within(1e-6));
    if (waiting != null) {
      assertThat(joined.meanWaiting()).isCloseTo(waiting, within(1e-6));
    }
  }

  @Test
  void switchesOfUnlikeUsersHaveTheGoldenValue() {
    EntanglementSwitch joined =
        new EntanglementSwitch(List.of(4.0, 2.0, 1.0, 1.0, 1.0), OptionalInt.of(2), 1, 0);
    assertThat(joined.capacityHz()).isCloseTo(4.071082, within(1e-6));
  }

  @Test
  void refusesWhatNeverEnds() {
    assertThatThrownBy(() -> new Slowest(2, 0)).hasMessageContaining("in vain");
    assertThatThrownBy(() -> new EntanglementSwitch(List.of(3.0, 1.0), OptionalInt.empty(), 1, 0))
        .hasMessageContaining("fills");
    assertThatThrownBy(() -> new NestedDoubling(4, 1e-4, 0.5).mean())
        .hasMessageContaining("simulate");
  }
}
