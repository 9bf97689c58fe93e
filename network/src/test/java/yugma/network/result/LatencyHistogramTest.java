// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import yugma.network.result.RequestResult.Bin;

class LatencyHistogramTest {
  @Test
  void isEmptyWithoutPairs() {
    assertThat(LatencyHistogram.of(new double[0])).isEmpty();
  }

  @Test
  void countsInRoundRanges() {
    double[] sorted = IntStream.rangeClosed(1, 100).mapToDouble(i -> i / 1000.0).toArray();
    List<Bin> bins = LatencyHistogram.of(sorted);
    assertThat(bins).hasSize(21);
    assertThat(bins.getFirst()).isEqualTo(new Bin(0, 0.005, 4));
    assertThat(bins.get(1)).isEqualTo(new Bin(0.005, 0.01, 5));
    assertThat(bins.getLast()).isEqualTo(new Bin(0.1, 0.105, 1));
  }

  @Test
  void givesWhatIsFarLongerOneLastRange() {
    double[] sorted = IntStream.rangeClosed(1, 1000).mapToDouble(i -> i / 1000.0).toArray();
    sorted[999] = 50;
    List<Bin> bins = LatencyHistogram.of(sorted);
    assertThat(bins.getLast()).isEqualTo(new Bin(1, 50, 1));
    assertThat(bins.get(bins.size() - 2)).isEqualTo(new Bin(0.95, 1, 50));
  }

  @Property(tries = 200, seed = "1")
  void holdsEveryPairOnce(
      @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 1e6) Double> latencies) {
    double[] sorted = latencies.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    List<Bin> bins = LatencyHistogram.of(sorted);
    assertThat(bins.stream().mapToLong(Bin::pairs).sum()).isEqualTo(sorted.length);
    assertThat(bins).hasSizeLessThanOrEqualTo(35).allMatch(bin -> bin.fromS() < bin.toS());
    for (int i = 1; i < bins.size(); i++) {
      assertThat(bins.get(i).fromS()).isEqualTo(bins.get(i - 1).toS());
    }
    assertThat(bins.getFirst().fromS()).isLessThanOrEqualTo(sorted[0]);
    assertThat(bins.getLast().toS()).isGreaterThanOrEqualTo(sorted[sorted.length - 1]);
  }
}
