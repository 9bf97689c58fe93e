// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import yugma.kernel.time.Time;
import yugma.network.scenario.Detail;
import yugma.network.scenario.Impairment;
import yugma.physics.optics.Fibre;

class FibreLightTest {
  private static final long PULSES = Lab.prediction().blockPulses();

  private static Impairment cut(double fromBlock, double untilBlock) {
    return new Impairment(
        Lab.block(fromBlock), Lab.block(untilBlock), "a-b", OptionalDouble.empty());
  }

  private static List<BlockPlan> plans(int count, Impairment... impairments) {
    FibreLight light = new FibreLight(Lab.prediction(), List.of(), List.of(impairments));
    List<BlockPlan> plans = new ArrayList<>();
    Time from = Time.ZERO;
    for (int i = 0; i < count; i++) {
      Optional<BlockPlan> next = light.next(i, from);
      plans.add(next.orElseThrow());
      from = next.get().end();
    }
    return plans;
  }

  @Test
  void blocksFollowEachOtherWithoutAPause() {
    List<BlockPlan> plans = plans(4);
    for (int i = 0; i < 4; i++) {
      assertThat(plans.get(i).start()).isEqualTo(Lab.block(i));
      assertThat(plans.get(i).end()).isEqualTo(Lab.block(i + 1));
      assertThat(plans.get(i).pulses()).isEqualTo(PULSES);
      assertThat(plans.get(i).isExpectedToGiveKey()).isTrue();
      assertThat(plans.get(i).isInteresting()).isFalse();
    }
  }

  @Test
  void aCutEndsTheBlockAndTheNextBeginsWhenTheFibreIsWhole() {
    List<BlockPlan> plans = plans(4, cut(1.25, 3.5));
    BlockPlan torn = plans.get(1);
    assertThat(torn.start()).isEqualTo(Lab.block(1));
    assertThat(torn.end()).isEqualTo(Lab.block(1.25));
    assertThat(torn.pulses()).isBetween(PULSES / 4 - 1, PULSES / 4 + 1);
    assertThat(torn.isExpectedToGiveKey()).as("a torn block is no surprise").isFalse();
    assertThat(plans.get(2).start()).isEqualTo(Lab.block(3.5));
    assertThat(plans.get(2).pulses()).isEqualTo(PULSES);
    assertThat(plans.get(3).start()).isEqualTo(plans.get(2).end());
  }

  @Test
  void cutsThatMeetAndOverlapAreOne() {
    List<BlockPlan> plans = plans(2, cut(2, 3), cut(0.5, 1), cut(0.75, 2.5));
    assertThat(plans.get(0).end()).isEqualTo(Lab.block(0.5));
    assertThat(plans.get(1).start()).isEqualTo(Lab.block(3));
  }

  @Test
  void aFibreThatIsCutAtTheStartWaits() {
    assertThat(plans(1, cut(0, 2)).getFirst().start()).isEqualTo(Lab.block(2));
  }

  @Test
  void moreLossIsMetByThePulsesOfItsTime() {
    Impairment loss = new Impairment(Lab.block(1.5), Lab.block(2), "a-b", OptionalDouble.of(3));
    List<BlockPlan> plans = plans(3, loss);
    assertThat(plans.get(0).segments()).hasSize(1);
    assertThat(plans.get(1).segments()).hasSize(2);
    assertThat(plans.get(1).isInteresting()).isTrue();
    Fibre weaker = (Fibre) plans.get(1).segments().getLast().optics().channel();
    assertThat(weaker.lossDb()).isEqualTo(Lab.FIBRE.lossDb() + 3);
    assertThat(plans.get(2).segments()).hasSize(1);
    assertThat(plans.get(2).isInteresting()).as("it ends at its start").isTrue();
  }

  @Test
  void noBlockOfARunLiesInACut() {
    List<Impairment> cuts = List.of(cut(1.25, 2.5));
    LinkRun run = new Lab(4096, Detail.RATES, 0, List.of(), cuts).run(5, 5);
    assertThat(run.blocks()).hasSizeGreaterThan(2);
    for (BlockEntry block : run.blocks()) {
      boolean before = !block.start().isAfter(Lab.block(1.25));
      boolean after = !block.start().isBefore(Lab.block(2.5));
      assertThat(before || after).isTrue();
    }
    assertThat(run.states())
        .extracting(StateEntry::state)
        .containsExactly(LinkState.UP, LinkState.CUT, LinkState.UP);
    assertThat(run.states().get(1).from()).isEqualTo(Lab.block(1.25));
    assertThat(run.states().get(2).from()).isEqualTo(Lab.block(2.5));
  }
}
