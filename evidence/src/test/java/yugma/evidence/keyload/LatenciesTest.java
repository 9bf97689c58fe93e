// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.keyload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class LatenciesTest {
  @Test
  void quantilesAreRightToAHundredth() {
    Latencies latencies = new Latencies();
    for (int millis = 1; millis <= 1_000; millis++) {
      latencies.add(millis * 1_000_000L);
    }
    assertThat(latencies.quantileMs(0.5)).isCloseTo(500, withinPercentage(1));
    assertThat(latencies.quantileMs(0.99)).isCloseTo(990, withinPercentage(1));
    assertThat(latencies.quantileMs(1)).isCloseTo(1_000, withinPercentage(1));
  }

  @Test
  void thoseOfSeveralClientsAreAdded() {
    Latencies one = new Latencies();
    Latencies other = new Latencies();
    one.add(100);
    other.add(200);
    one.add(other);
    assertThat(one.count()).isEqualTo(2);
    assertThat(one.quantileMs(1) * 1e6).isCloseTo(200, withinPercentage(1));
    assertThat(new Latencies().quantileMs(0.99)).isZero();
  }
}
