// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStreams;
import yugma.physics.frames.FrameSampler;
import yugma.physics.frames.Readout;

class CircuitLoadsTest {
  /// `stim detect --shots 1000000 --seed 5` of its own circuit of this kind, Stim at 79ae4f1:
  /// 19537132 detections at 1320 detectors.
  @Test
  void theSurfaceCodeOfDistanceElevenDetectsAsOftenAsStims() {
    FrameSampler sampler = FrameSampler.of(FramesLoad.circuit(11), Readout.DETECTORS);
    assertThat(sampler.bits()).isEqualTo(1_320);
    int shots = 20_000;
    long[] ones = new long[1];
    int[] some = new int[1_320];
    sampler.sample(
        shots,
        RandomStreams.seeded(3),
        batch -> {
          for (int shot = 0; shot < batch.count(); shot++) {
            ones[0] += batch.ones(shot, some);
          }
        });
    // a shot has 19.54 detections with a standard deviation near 6.5; 3 sigma of the mean
    assertThat((double) ones[0] / shots).isCloseTo(19.537132, within(3 * 6.5 / Math.sqrt(shots)));
  }

  @Test
  void everyCaseHasItsFigures() {
    List<Load.Case> frames = new FramesLoad(20_000, 5).measure();
    assertThat(frames).extracting(Load.Case::name).containsExactly("d5", "d11_records");
    List<Load.Case> tableau = new TableauLoad(300, 1_000).measure();
    assertThat(tableau).extracting(Load.Case::name).containsExactly("n100", "n1000");
    for (Load.Case each : frames) {
      assertThat(each.figures())
          .extracting(Load.Figure::name)
          .containsExactly("value", "cpu_s", "ready_cpu_s");
      assertThat(each.figures()).allSatisfy(figure -> assertThat(figure.value()).isPositive());
    }
    assertThat(tableau.getFirst().figures())
        .extracting(Load.Figure::name)
        .containsExactly("value", "measurements_per_cpu_s", "cpu_s");
  }
}
