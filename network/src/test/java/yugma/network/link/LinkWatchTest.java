// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.keys.distillation.BlockReport;
import yugma.network.link.Alarm.What;
import yugma.network.scenario.Detail;
import yugma.physics.optics.BasisPolicy;
import yugma.physics.pulses.ClickLaw;
import yugma.physics.pulses.DrawnCounts;

/// Blocks are drawn from the closed form, so that there can be many.
class LinkWatchTest {
  private static final Prediction PREDICTION = Lab.prediction();
  private static final ClickLaw UNTAPPED = PREDICTION.law();

  private final LinkWatch watch = LinkWatch.commissioned(PREDICTION);

  private static ClickLaw tapped(double fraction, BasisPolicy basis) {
    return new ClickLaw(UNTAPPED.link().tappedBy(Lab.eve(fraction, basis)));
  }

  private List<Alarm> judge(ClickLaw law, RandomStream random) {
    DrawnCounts drawn = DrawnCounts.draw(law, PREDICTION.blockPulses(), random);
    BlockReport report = RatesBlock.report(PREDICTION.agreement(), drawn, 512);
    return watch.judge(report, PREDICTION.blockPulses(), true).alarms();
  }

  private List<Alarm> judge(ClickLaw law, long seed, int blocks) {
    RandomStream random = RandomStreams.seeded(seed).stream("watch");
    List<Alarm> alarms = new ArrayList<>();
    for (int i = 0; i < blocks; i++) {
      alarms.addAll(judge(law, random));
    }
    return alarms;
  }

  /// Four bounds of 1e-7 a block: any alarm in 1,000 blocks comes with probability 4e-4, at most.
  @Test
  void anHonestLinkIsHardlyEverAccused() {
    assertThat(judge(UNTAPPED, 1, 1_000)).isEmpty();
  }

  private static Set<What> kinds(List<Alarm> alarms) {
    Set<What> kinds = new HashSet<>();
    alarms.forEach(alarm -> kinds.add(alarm.what()));
    return kinds;
  }

  @ParameterizedTest
  @EnumSource
  void aFullTapRaisesTheAlarmInEveryBlock(BasisPolicy basis) {
    RandomStream random = RandomStreams.seeded(2).stream("watch");
    for (int i = 0; i < 20; i++) {
      assertThat(kinds(judge(tapped(1, basis), random)))
          .contains(What.KEY_LENGTH, What.TEST_BASIS_ERROR);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"UNIFORM", "BREIDBART"})
  void anEveWhoGuessesShowsInBothBases(BasisPolicy basis) {
    assertThat(kinds(judge(tapped(0.2, basis), 3, 10)))
        .contains(What.KEY_BASIS_ERROR, What.TEST_BASIS_ERROR);
  }

  /// A false alarm in the key basis: probability 1e-6 in ten blocks.
  @Test
  void anEveInTheKeyBasisShowsInTheTestBasisAlone() {
    assertThat(kinds(judge(tapped(0.2, BasisPolicy.KEY_BASIS), 4, 10)))
        .contains(What.TEST_BASIS_ERROR)
        .doesNotContain(What.KEY_BASIS_ERROR);
  }

  /// What she sends on is brighter than what she takes.
  @Test
  void yieldsTellToo() {
    assertThat(kinds(judge(tapped(1, BasisPolicy.UNIFORM), 5, 3)))
        .contains(What.SIGNAL_YIELD, What.DECOY_YIELD);
  }

  /// Blocks with an alarm stay out of the baseline: a tap of 200 blocks does not get the watch used
  /// to it. A false alarm in 100 honest blocks comes with probability 4e-5.
  @Test
  void aLongTapIsNotTakenForNormal() {
    RandomStream random = RandomStreams.seeded(6).stream("watch");
    for (int i = 0; i < 200; i++) {
      assertThat(judge(tapped(0.5, BasisPolicy.UNIFORM), random)).isNotEmpty();
    }
    assertThat(judge(UNTAPPED, 7, 100)).isEmpty();
  }

  @Test
  void aWeakTapLeavesAKeyThatPrivacyAmplificationHasCleaned() {
    LinkRun run =
        Lab.of(Detail.PHOTONS, Lab.tap(Lab.eve(0.01, BasisPolicy.UNIFORM), 0, 100)).run(8, 6);
    assertThat(run.blocks())
        .hasSize(6)
        .allSatisfy(
            block -> {
              assertThat(block.keyBits()).isPositive();
              assertThat(block.seenByEve()).isPositive();
              assertThat(kinds(block.alarms())).doesNotContain(What.KEY_LENGTH);
              assertThat(block.siftedBits() - block.keyBits()).isGreaterThan(block.seenByEve());
            });
  }
}
