// SPDX-License-Identifier: Apache-2.0
package yugma.keys.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Parameters of Rusca 2018, 1 GHz and 100 ns dead time; digits from an independent script of its
/// equations.
class Rusca2018Test {
  private static final List<Decoy> SOURCE = List.of(new Decoy(0.5, 0.7), new Decoy(0.15, 0.3));
  private static final Rusca2018 PROOF = new Rusca2018(1e-9, 1e-15);

  @Test
  void agreesWithThePaperModelAtTwentyDecibels() {
    var channel = PaperChannel.rusca(20);
    BlockCounts counts = block(channel);
    KeyLength length = PROOF.keyLength(counts, SOURCE, PaperChannel.leak(counts));
    double seconds = seconds(channel);
    assertThat(counts.keyTotal().errorRate()).isCloseTo(0.0100012, within(5e-8));
    assertThat(length.phaseErrorBound()).isCloseTo(0.0469199, within(5e-8));
    assertThat(seconds).isCloseTo(4.36724, within(5e-6));
    assertThat(length.exactBits() / seconds).isCloseTo(732_027, within(0.5));
  }

  @Test
  void agreesWithThePaperModelAtFortyDecibels() {
    var channel = PaperChannel.rusca(40);
    BlockCounts counts = block(channel);
    KeyLength length = PROOF.keyLength(counts, SOURCE, PaperChannel.leak(counts));
    double seconds = seconds(channel);
    assertThat(length.phaseErrorBound()).isCloseTo(0.04734175, within(5e-9));
    assertThat(seconds).isCloseTo(313.711, within(5e-4));
    assertThat(length.exactBits() / seconds).isCloseTo(10_084.4, within(0.05));
  }

  private static BlockCounts block(PaperChannel channel) {
    return channel.expected(SOURCE, 0.9, channel.pulses(SOURCE, 0.9, 1e7));
  }

  /// The pulses at 1 GHz, longer by the receiver's dead time: c_DT = 1 / (1 + F P t_DT).
  private static double seconds(PaperChannel channel) {
    double alive = 1 / (1 + 1e9 * channel.clicks(SOURCE) * 1e-7);
    return channel.pulses(SOURCE, 0.9, 1e7) / alive / 1e9;
  }

  @Test
  void refusesASourceThatItIsNotFor() {
    var counts = block(PaperChannel.rusca(20));
    var reversed = List.of(SOURCE.get(1), SOURCE.get(0));
    assertThatThrownBy(() -> PROOF.keyLength(counts, reversed, 0))
        .hasMessageContaining("need mu1 > mu2");
  }
}
