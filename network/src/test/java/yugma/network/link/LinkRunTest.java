// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yugma.kernel.time.Time;
import yugma.keys.distillation.Failure;
import yugma.network.scenario.Attack;
import yugma.network.scenario.Detail;
import yugma.physics.optics.BasisPolicy;

class LinkRunTest {
  private static final Attack TAP = Lab.tap(Lab.eve(0.5, BasisPolicy.UNIFORM), 2.4, 3.6);

  private static void assertEveryBitIsKnown(LinkRun run) {
    List<BlockEntry> blocks = run.blocks();
    assertThat(run.endA().digest()).isEqualTo(run.endB().digest());
    assertThat(run.endA().bits()).isEqualTo(run.endB().bits()).isEqualTo(run.book().stored());
    assertThat(run.book().generated())
        .isEqualTo(blocks.stream().mapToLong(BlockEntry::keyBits).sum());
    assertThat(run.book().authentication())
        .isEqualTo(blocks.stream().mapToLong(BlockEntry::authenticationBits).sum());
    assertThat(run.book().discarded())
        .isEqualTo(
            blocks.stream()
                .filter(block -> block.failure().isPresent())
                .mapToLong(BlockEntry::siftedBits)
                .sum());
    assertThat(blocks)
        .allSatisfy(b -> assertThat(b.keyBits() == 0).isEqualTo(b.failure().isPresent()));
  }

  @ParameterizedTest
  @EnumSource(names = {"PHOTONS", "RATES", "AUTO"})
  void bothEndsHoldTheSameBitsAndTheBookKnowsThem(Detail detail) {
    for (long seed = 0; seed < 3; seed++) {
      LinkRun run = Lab.of(detail).run(seed, 5);
      assertThat(run.blocks()).hasSize(5).allSatisfy(b -> assertThat(b.keyBits()).isPositive());
      assertEveryBitIsKnown(run);
    }
  }

  /// 27 blocks are honest: a false alarm, of four bounds of 1e-7 a block, comes with probability
  /// 1e-5 over the choice of seeds.
  @ParameterizedTest
  @EnumSource(names = {"PHOTONS", "RATES", "AUTO"})
  void alsoWhenATapBeginsAndEndsInMidBlock(Detail detail) {
    for (long seed = 0; seed < 3; seed++) {
      LinkRun run = Lab.of(detail, TAP).run(seed, 5);
      assertEveryBitIsKnown(run);
      for (BlockEntry block : run.blocks()) {
        boolean tapped = block.index() == 2 || block.index() == 3;
        assertThat(block.failure().isPresent()).isEqualTo(tapped);
        assertThat(block.alarms().isEmpty()).isEqualTo(!tapped);
        assertThat(block.seenByEve() > 0).isEqualTo(tapped);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void threadsThatWorkAheadChangeNothing(int threads) {
    Lab alone = Lab.of(Detail.PHOTONS, TAP);
    Lab helped = new Lab(4096, Detail.PHOTONS, threads, List.of(TAP), List.of());
    LinkRun one = alone.run(11, 4);
    LinkRun other = helped.run(11, 4);
    assertThat(other.blocks()).isEqualTo(one.blocks());
    assertThat(other.endA().digest()).isEqualTo(one.endA().digest());
    assertThat(other.traffic()).isEqualTo(one.traffic());
    assertThat(alone.run(12, 4).blocks()).isNotEqualTo(one.blocks());
  }

  @Test
  void messagesTakeTheTimeOfTheFibre() {
    LinkRun run = Lab.of(Detail.PHOTONS).run(1, 3);
    long latency = Lab.FIBRE.latency().picos();
    assertThat(latency).isEqualTo(9_793_442);
    for (BlockEntry block : run.blocks()) {
      Time lastPulse = Lab.block(block.index() + 1);
      long ways = (block.end().picos() - lastPulse.picos()) / latency;
      assertThat(lastPulse.plus(Time.ofPicos(ways * latency))).isEqualTo(block.end());
      // Light, detections, sifting, a question and its answer at least, correction, Alice's tag,
      // Bob's.
      assertThat(ways).isGreaterThan(8).matches(n -> n % 2 == 0);
    }
  }

  @Test
  void onlyBlocksOfBitsCauseTraffic() {
    assertThat(Lab.of(Detail.RATES).run(1, 3).traffic()).isEqualTo(Traffic.NONE);
    Traffic traffic = Lab.of(Detail.PHOTONS).run(1, 3).traffic();
    assertThat(traffic.bytesFromAlice()).isPositive();
    assertThat(traffic.bytesFromBob()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(names = {"PHOTONS", "RATES"})
  void withOneBitTooFewToAuthenticateNothingIsReleased(Detail detail) {
    LinkRun run = new Lab(511, detail, 0, List.of(), List.of()).run(1, 3);
    assertThat(run.blocks())
        .hasSize(3)
        .allSatisfy(b -> assertThat(b.failure()).contains(Failure.NO_AUTHENTICATION_KEY));
    assertThat(run.book().generated()).isZero();
    assertThat(run.book().stored()).isEqualTo(511);
    assertEveryBitIsKnown(run);
  }

  @ParameterizedTest
  @EnumSource(names = {"PHOTONS", "RATES"})
  void withJustEnoughTheFirstKeyPaysForTheSecond(Detail detail) {
    LinkRun run = new Lab(512, detail, 0, List.of(), List.of()).run(1, 3);
    assertThat(run.book().authentication()).isEqualTo(3 * 512);
    assertEveryBitIsKnown(run);
  }
}
