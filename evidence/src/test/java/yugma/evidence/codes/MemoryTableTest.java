// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStreams;

class MemoryTableTest {
  /// Eight rows at three standard deviations each: false alarms of 2 % over all seeds, none of
  /// this.
  @Test
  void meetsTheMeasuredTableInAShortRun() {
    List<MemoryPoint> points = MemoryTable.measure(20_000, RandomStreams.seeded(1), 5, 0.005);
    assertThat(points).hasSize(8).allMatch(MemoryPoint::agrees);
    int matching = points.stream().mapToInt(MemoryPoint::matchingErrors).sum();
    int unionFind = points.stream().mapToInt(MemoryPoint::unionFindErrors).sum();
    assertThat(unionFind - matching).isGreaterThan((int) (-3 * Math.sqrt(matching)));
    assertThat(unionFind).isBetween(matching, 2 * matching);
  }

  @Test
  void tellsWhenValuesDiffer() {
    assertThat(new MemoryPoint("surface", 3, 0.01, 0.05, 20_000, 1_000, 0).agrees()).isTrue();
    assertThat(new MemoryPoint("surface", 3, 0.01, 0.05, 20_000, 1_110, 0).agrees()).isFalse();
    assertThat(new MemoryPoint("surface", 3, 0.01, 1e-5, 200_000, 0, 0).agrees()).isTrue();
  }
}
