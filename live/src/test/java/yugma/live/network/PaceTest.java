// SPDX-License-Identifier: Apache-2.0
package yugma.live.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void simulatedTimeIsWallTimeTimesSpeed() {
    Pace pace = new Pace(60, 7 * SECOND);
    assertThat(pace.stepS(0, 7 * SECOND)).isZero();
    assertThat(pace.stepS(0, 7 * SECOND + 50_000_000)).isCloseTo(3, within(1e-9));
    assertThat(pace.stepS(3, 7 * SECOND + 50_000_000)).isCloseTo(0, within(1e-9));
    assertThat(pace.stepS(4, 7 * SECOND + 50_000_000)).isZero();
  }

  @Test
  void itCatchesUpInBoundedStepsAndSaysHowFarBehindItIs() {
    Pace pace = new Pace(10, 0);
    assertThat(pace.stepS(0, 100 * SECOND)).isCloseTo(10 * Pace.STEP_S, within(1e-9));
    assertThat(pace.behindS(0, 100 * SECOND)).isCloseTo(100, within(1e-9));
    assertThat(pace.behindS(990, 100 * SECOND)).isCloseTo(1, within(1e-9));
    assertThat(pace.behindS(1001, 100 * SECOND)).isZero();
  }
}
