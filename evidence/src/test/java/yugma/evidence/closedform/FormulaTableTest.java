// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.closedform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.SeededStreams;

class FormulaTableTest {
  private static final SeededStreams STREAMS = new SeededStreams(1);
  private static final int DRAWS = 100_000;

  private static void agree(List<String> rows) {
    List<FormulaPoint> points = FormulaTable.measure(DRAWS, STREAMS, rows);
    assertThat(points).extracting(FormulaPoint::row).containsExactlyElementsOf(rows);
    assertThat(points).allSatisfy(point -> assertThat(point.agrees()).as("%s", point).isTrue());
    assertThat(points).allMatch(point -> point.simulated().orElseThrow().draws() >= DRAWS);
  }

  @Test
  void everyClosedFormHasThePrintedDigits() {
    List<FormulaPoint> points = FormulaTable.computed();
    assertThat(points).hasSize(FormulaTable.size()).hasSizeGreaterThan(50);
    assertThat(points)
        .allSatisfy(point -> assertThat(point.agreesWithPrint()).as("%s", point).isTrue());
    assertThat(points.stream().filter(point -> point.printed().isPresent()).count())
        .isGreaterThan(45);
  }

  /// Each lies beyond three standard deviations once in 370 seeds: two rows, once in 185.
  @Test
  void chainsAreSimulatedWithinThreeStandardDeviations() {
    agree(List.of("5", "6a"));
  }

  /// Nine rows: once in 41 seeds.
  @Test
  void statesAndSwitchesAreDrawnWithinThreeStandardDeviations() {
    agree(List.of("8b", "9b", "11b", "12", "13c", "14a", "17", "19a", "22"));
  }

  /// Five rows: once in 74 seeds.
  @Test
  void heraldsAreDrawnWithinThreeStandardDeviations() {
    agree(List.of("20a", "20b", "20c", "20d", "21c"));
  }

  /// Two rows: once in 120 seeds, since chi-squared lies beyond once in 160.
  @Test
  void everyAttemptDrawnIsAsGoodAsFailuresSkipped() {
    agree(List.of("E1", "E3"));
  }

  @Test
  void tellsWhichOfTheThreeDiffers() {
    Sample near = new Sample(100, 1.2, 0.1);
    FormulaPoint right = point("1.00", 1.0049, Optional.of(near));
    assertThat(right.agrees()).isTrue();
    FormulaPoint print = point("1.00", 1.0051, Optional.of(near));
    assertThat(print.agreesWithPrint()).isFalse();
    assertThat(print.agreesWithSimulation()).isTrue();
    FormulaPoint drawn = point("1.00", 1, Optional.of(new Sample(100, 1.2, 0.05)));
    assertThat(drawn.agreesWithPrint()).isTrue();
    assertThat(drawn.agreesWithSimulation()).isFalse();
    assertThat(drawn.agrees()).isFalse();
    assertThat(point("1.00", 1, Optional.empty()).agrees()).isTrue();
  }

  private static FormulaPoint point(String printed, double closedForm, Optional<Sample> sample) {
    return new FormulaPoint(
        "0", "nothing", Optional.of(printed), closedForm, Optional.of("hand"), sample);
  }

  @Test
  void stopsWhenItIsTold() {
    List<String> told = new ArrayList<>();
    FormulaTable.measure(
        1_000,
        STREAMS,
        point -> {
          told.add(point.row());
          return told.size() < 2;
        });
    assertThat(told).containsExactly("1a", "1b");
  }
}
