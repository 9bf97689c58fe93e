// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yugma.kernel.time.Time;
import yugma.network.link.LevelSeries.Point;

class LevelSeriesTest {
  private final LevelSeries levels = new LevelSeries(Time.ofSeconds(10));

  @Test
  void keepsAPointAStepAndEveryExtreme() {
    levels.note(Time.ZERO, 50);
    levels.note(Time.ofSeconds(3), 5);
    levels.note(Time.ofSeconds(9), 900);
    levels.note(Time.ofSeconds(12), 60);
    levels.note(Time.ofSeconds(21), 70);
    levels.note(Time.ofSeconds(22), 80);
    assertThat(levels.points())
        .containsExactly(
            new Point(Time.ZERO, 50),
            new Point(Time.ofSeconds(12), 60),
            new Point(Time.ofSeconds(22), 80));
    assertThat(levels.lowest()).isEqualTo(5);
    assertThat(levels.highest()).isEqualTo(900);
  }

  @Test
  void beforeAnythingIsNotedThereIsNothing() {
    assertThat(levels.points()).isEmpty();
    assertThat(levels.lowest()).isZero();
    assertThat(levels.highest()).isZero();
  }
}
