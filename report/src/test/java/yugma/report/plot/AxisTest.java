// SPDX-License-Identifier: Apache-2.0
package yugma.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AxisTest {
  private static List<Double> ticks(Axis axis) {
    return axis.ticks().stream().map(Axis.Tick::at).toList();
  }

  @Test
  void ticksAreRound() {
    assertThat(ticks(Axis.between("s", 0, 48, 6, v -> "" + v)))
        .containsExactly(0.0, 10.0, 20.0, 30.0, 40.0);
    assertThat(ticks(Axis.stepped("h", 0, 48, 12, v -> "" + v)))
        .containsExactly(0.0, 12.0, 24.0, 36.0, 48.0);
    assertThat(ticks(Axis.upTo("%", 6.4, 5, v -> "" + v))).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0);
  }

  @Property(tries = 300, seed = "1")
  void hasRoomForEveryValueAndAFewTicks(
      @ForAll @DoubleRange(min = 1, max = 10) double mantissa,
      @ForAll @IntRange(min = -9, max = 12) int exponent,
      @ForAll @IntRange(min = 2, max = 9) int most) {
    double highest = mantissa * StrictMath.pow(10, exponent);
    Axis axis = Axis.upTo("x", highest, most, v -> "");
    assertThat(axis.high()).isGreaterThanOrEqualTo(highest * (1 - 1e-9));
    assertThat(axis.high()).isLessThanOrEqualTo(highest * 2.01 + 1e-12);
    assertThat(axis.ticks()).hasSizeBetween(2, most + 2);
    assertThat(axis.ticks().getLast().at()).isCloseTo(axis.high(), offset(axis.high() * 1e-9));
  }

  @Test
  void refusesToFall() {
    assertThatThrownBy(() -> new Axis("x", 1, 1, List.of())).hasMessageContaining("must rise");
  }
}
