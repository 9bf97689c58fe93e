// SPDX-License-Identifier: Apache-2.0
package yugma.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import yugma.report.plot.Steps.Stretch;

class StepsTest {
  @Test
  void breaksTheCurveWhereNothingWasMeasured() {
    List<List<Point>> pieces =
        Steps.of(List.of(new Stretch(0, 1, 5), new Stretch(1.01, 2, 6), new Stretch(9, 10, 7)), 99);
    assertThat(pieces)
        .containsExactly(
            List.of(new Point(0, 5), new Point(1.01, 5), new Point(1.01, 6), new Point(2, 6)),
            List.of(new Point(9, 7), new Point(10, 7)));
  }

  @Test
  void aShortPeakSurvivesALongDay() {
    List<Stretch> day =
        IntStream.range(0, 86_400)
            .mapToObj(i -> new Stretch(i, i + 1, i == 40_000 ? 9 : 1))
            .toList();
    List<List<Point>> pieces = Steps.of(day, 300);
    assertThat(pieces).hasSize(1);
    assertThat(pieces.getFirst()).hasSizeLessThanOrEqualTo(600);
    assertThat(pieces.getFirst()).contains(new Point(40_000, 9));
    assertThat(pieces.getFirst().getLast().x()).isEqualTo(86_400);
  }

  @Property(tries = 200, seed = "1")
  void thinningKeepsEndsAndExtremes(
      @ForAll @Size(min = 1, max = 500) List<@DoubleRange(min = -9, max = 9) Double> row,
      @ForAll @IntRange(min = 4, max = 60) int most) {
    List<Double> kept = Steps.thinned(row, x -> x, most);
    assertThat(kept).hasSizeLessThanOrEqualTo(Math.max(4, most));
    assertThat(kept.getFirst()).isEqualTo(row.getFirst());
    assertThat(kept.getLast()).isEqualTo(row.getLast());
    assertThat(kept.stream().max(Double::compare)).isEqualTo(row.stream().max(Double::compare));
    assertThat(kept.stream().min(Double::compare)).isEqualTo(row.stream().min(Double::compare));
  }
}
