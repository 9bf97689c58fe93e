// SPDX-License-Identifier: Apache-2.0
package yugma.computing.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.kernel.time.Time;

/// Noise as people write it.
class NoiseTextTest {
  @Test
  void readsEveryNumberWithItsUnit() {
    DeviceNoise noise =
        NoiseText.of(
            List.of(
                "gate1=1e-4",
                "gate2=0.01",
                "readout=0.02",
                "reset=0.03",
                "t1=80us",
                "t2=60us",
                "gate1-time=30ns",
                "gate2-time=0.3us"));
    assertThat(noise.gate1()).isEqualTo(1e-4);
    assertThat(noise.gate2()).isEqualTo(0.01);
    assertThat(noise.readout()).isEqualTo(0.02);
    assertThat(noise.reset()).isEqualTo(0.03);
    assertThat(noise.decay().t1Seconds()).isEqualTo(80e-6);
    assertThat(noise.decay().t2Seconds()).isEqualTo(60e-6);
    assertThat(noise.gate1Time()).isEqualTo(Time.ofNanos(30));
    assertThat(noise.gate2Time()).isEqualTo(Time.ofNanos(300));
  }

  @Test
  void takesNoWordsForNone() {
    assertThat(NoiseText.of(List.of())).isEqualTo(DeviceNoise.NONE);
  }

  @Test
  void takesT2AsTwiceT1WhereItIsNotGiven() {
    DeviceNoise noise = NoiseText.of(List.of("t1=5us"));
    assertThat(noise.decay().t2Seconds()).isEqualTo(10e-6);
    assertThat(noise.damps()).isTrue();
    assertThat(NoiseText.of(List.of("t2=5us")).damps()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gat1=0.1 | did you mean 'gate1'?",
        "colour=1 | there is [gate1,",
        "gate1 | has no value",
        "gate1=x | gate1 is 'x', must be a number",
        "gate1=0.6 | gate1, an average infidelity, is 0.6",
        "gate2=0.8 | gate2, an average infidelity, is 0.8",
        "gate2=NaN | is NaN",
        "readout=-1 | readout, a probability, is -1",
        "reset=2 | reset, a probability, is 2",
        "t1=5 | must be a time with its unit",
        "t1=0us | T1 is 0",
        "gate1-time=5ns | does nothing without t1 or t2",
      })
  void refusesWhatMeansNothing(String word, String said) {
    assertThatThrownBy(() -> NoiseText.of(List.of(word))).hasMessageContaining(said);
  }

  @Test
  void refusesANameTwiceAndAT2Beyond2T1() {
    assertThatThrownBy(() -> NoiseText.of(List.of("t1=1us", "t1=2us")))
        .hasMessageContaining("'t1' is given twice");
    assertThatThrownBy(() -> NoiseText.of(List.of("t1=1us", "t2=3us")))
        .hasMessageContaining("(0, 2 T1]");
  }
}
