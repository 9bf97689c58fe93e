// SPDX-License-Identifier: Apache-2.0
package yugma.cli.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What is said of a run under way.
class ShotsLineTest {
  @Test
  void guessesNoTimeBeforeItCanTell() {
    assertThat(ShotsLine.left(1, 1_000_000, 0.3)).isEmpty();
    assertThat(ShotsLine.left(1, 100, 0.3)).isEqualTo(", 30 s left");
    assertThat(ShotsLine.left(5000, 1_000_000, 2)).isEqualTo(", 398 s left");
  }

  @Test
  void saysWhatALargeStateIsDoing() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
        ShotsLine line = new ShotsLine(err, false, 10)) {
      assertThat(line.evolving(26, 0, 3)).isTrue();
      assertThat(line.evolving(4, 0, 3)).isTrue();
      line.stop();
      assertThat(line.evolving(26, 1, 3)).isFalse();
    }
    assertThat(said.toString(StandardCharsets.UTF_8))
        .isEqualTo("evolving 2^26 amplitudes: pass 1 of 3\n");
  }
}
