// SPDX-License-Identifier: Apache-2.0
package yugma.report.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.1:0.5:0.1     | 0.1 0.2 0.3 0.4 0.5
          0:10:4          | 0 4 8
          5:5:1           | 5
          3:1:-1          | 3 2 1
          1e3:3e3:1e3     | 1000 2000 3000
          -1:1:.5         | -1 -0.5 0 0.5 1
          1e-30:3e-30:1e-30 | 1E-30 2E-30 3E-30
          1,2:4:1,1e6     | 1 2 3 4 1e6
          auto,rates      | auto rates
          1s,10s          | 1s 10s
          [a,b],[b]       | [a,b] [b]
          {x: 1, y: [2]}  | {x: 1, y: [2]}
          ' "a,b" , c '   | "a,b" c
          """)
  void aListOrARangeGivesItsValues(String values, String expected) {
    Axis axis = Axis.of("p.q=" + values);
    assertThat(axis.path()).isEqualTo("p.q");
    assertThat(String.join(" ", axis.values())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          p               | 'p' is no axis; write PATH=FROM:TO:STEP or PATH=VALUE,VALUE,…
          =1,2            | '=1,2' is no axis
          p=              | 'p=' is no axis
          p=1,,2          | 'p=1,,2' has a value without any text
          p=1:2           | a range is FROM:TO:STEP, three numbers
          p=1:2:3:4       | a range is FROM:TO:STEP, three numbers
          p=1s:5s:1s      | list other values, as in 1s,2s,5s
          p=1:2:0         | 'p=1:2:0': a step of 0 leads nowhere
          p=1:2:-0.0      | a step of 0 leads nowhere
          p=1:2:-1        | 'p=1:2:-1': steps of -1 lead away from 2
          p=2:1:1         | lead away from 1
          p=0:1e9:1       | 'p=0:1e9:1' has 1000000001 values; at most 100000 can be run
          p=0:1e300:1e-300 | at most 100000 can be run
          p=0:1e9999:1    | a range is FROM:TO:STEP, three numbers
          p=1,2,1.0       | the axis p has 1.0 twice
          p=a,b,a         | the axis p has a twice
          """)
  void whatMeansNothingIsRefusedInWords(String written, String words) {
    assertThatThrownBy(() -> Axis.of(written))
        .isInstanceOf(SweepException.class)
        .hasMessageContaining(words);
  }

  @Property(seed = "1")
  void aRangeHasBothEndsAndEqualSteps(
      @ForAll @LongRange(min = -1000, max = 1000) long from,
      @ForAll @LongRange(min = 1, max = 999) long step,
      @ForAll @IntRange(min = 1, max = 60) int count,
      @ForAll @IntRange(min = 0, max = 12) int scale) {
    BigDecimal first = BigDecimal.valueOf(from, scale);
    BigDecimal each = BigDecimal.valueOf(step, scale);
    BigDecimal last = first.add(each.multiply(BigDecimal.valueOf(count - 1L)));
    List<BigDecimal> values =
        Axis.of("p=" + first + ":" + last + ":" + each).values().stream()
            .map(BigDecimal::new)
            .toList();
    assertThat(values).hasSize(count);
    assertThat(values.getFirst()).isEqualByComparingTo(first);
    assertThat(values.getLast()).isEqualByComparingTo(last);
    for (int i = 1; i < count; i++) {
      assertThat(values.get(i).subtract(values.get(i - 1))).isEqualByComparingTo(each);
    }
  }

  @Test
  void theFirstAxisVariesSlowest() {
    Axes axes = Axes.of(List.of("a=1,2", "b=x,y,z"));
    assertThat(axes.count()).isEqualTo(6);
    assertThat(IntStream.range(0, 6).mapToObj(axes::point).map(Point::toString))
        .containsExactly(
            "point 1 (a=1, b=x)",
            "point 2 (a=1, b=y)",
            "point 3 (a=1, b=z)",
            "point 4 (a=2, b=x)",
            "point 5 (a=2, b=y)",
            "point 6 (a=2, b=z)");
  }

  @Test
  void tooManyPointsAreCountedAndRefused() {
    assertThat(Axes.of(List.of("a=1:1000:1", "b=1:100:1")).count()).isEqualTo(100_000);
    assertThatThrownBy(() -> Axes.of(List.of("a=1:1000:1", "b=1:101:1")))
        .hasMessage("the axes have 101000 points; at most 100000 can be run");
    String most = "=1:100000:1";
    assertThatThrownBy(
            () -> Axes.of(List.of("a" + most, "b" + most, "c" + most, "d" + most, "e" + most)))
        .hasMessageContaining("10000000000000000000000000 points");
    assertThatThrownBy(() -> Axes.of(List.of("a=1", "a=2"))).hasMessageContaining("two axes");
    assertThatThrownBy(() -> Axes.of(List.of())).hasMessageContaining("needs an axis");
  }
}
