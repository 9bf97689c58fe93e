// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.SeededStreams;

class PublishedTableTest {
  /// Twelve rates lie beyond four standard deviations once in 1,300 seeds.
  @Test
  void setsTwelveWorksBesideOurs() {
    List<Comparison> rows = PublishedTable.measure(500, new SeededStreams(1), _ -> true);
    assertThat(rows).hasSize(PublishedTable.size());
    assertThat(PublishedTable.works(rows)).isGreaterThanOrEqualTo(13);
    assertThat(rows).allSatisfy(row -> assertThat(row.isInOrder()).as("%s", row).isTrue());
    assertThat(rows)
        .filteredOn(row -> row.verdict() == Verdict.NOT_REPRODUCED)
        .hasSize(4)
        .allMatch(row -> row.reason().isPresent());
    assertThat(rows)
        .filteredOn(row -> row.standing() == Standing.COUNTS)
        .filteredOn(row -> row.verdict() == Verdict.REPRODUCED)
        .extracting(row -> row.published().work())
        .containsExactly("Hensen 2015", "Hensen 2015", "van Leent 2022", "Zhang 2022");
    assertThat(rows)
        .filteredOn(row -> row.standing() == Standing.COUNTS)
        .noneMatch(row -> row.published().source().startsWith("recalled"));
    assertThat(rows.stream().map(row -> row.published().work() + row.published().what()))
        .doesNotHaveDuplicates();
  }

  @Test
  void judgesByTheErrorThenByAFactor() {
    assertThat(Verdict.of(0.9, 0.03, 0.929)).isEqualTo(Verdict.REPRODUCED);
    assertThat(Verdict.of(0.9, 0.03, 0.931)).isEqualTo(Verdict.WITHIN);
    assertThat(Verdict.of(10, 1, 6.7)).isEqualTo(Verdict.WITHIN);
    assertThat(Verdict.of(10, 1, 15.1)).isEqualTo(Verdict.NOT_REPRODUCED);
    assertThat(Verdict.of(10, 1, 6.6)).isEqualTo(Verdict.NOT_REPRODUCED);
  }

  @Test
  void takesHalfTheLastDigitForTheErrorWhereNoneIsPrinted() {
    assertThat(published("39", Optional.empty()).reach()).isEqualTo(0.5);
    assertThat(published("4e-5", Optional.empty()).reach()).isEqualTo(0.5e-5);
    assertThat(published("0.940", Optional.of("0.005")).reach()).isEqualTo(0.005);
  }

  @Test
  void wantsAReasonForWhatIsNotReproduced() {
    assertThat(comparison(OptionalDouble.of(70), Optional.empty()).isInOrder()).isFalse();
    assertThat(comparison(OptionalDouble.of(70), Optional.of("it pauses")).isInOrder()).isTrue();
    assertThat(comparison(OptionalDouble.of(39), Optional.empty()).isInOrder()).isTrue();
    assertThatThrownBy(() -> comparison(OptionalDouble.empty(), Optional.empty()))
        .hasMessageContaining("with nothing");
  }

  @Test
  void wantsClosedFormAndSimulationToAgree() {
    Comparison far =
        new Comparison(
            published("39", Optional.empty()),
            Standing.COUNTS,
            "preset",
            List.of(),
            OptionalDouble.of(39),
            OptionalDouble.of(37),
            1,
            Optional.empty());
    assertThat(far.isConsistent()).isFalse();
    assertThat(far.isInOrder()).isFalse();
  }

  private static Published published(String value, Optional<String> error) {
    return new Published("Somebody 2000", "something", value, error, "nowhere");
  }

  private static Comparison comparison(OptionalDouble closedForm, Optional<String> reason) {
    return new Comparison(
        published("39", Optional.empty()),
        Standing.COUNTS,
        "preset",
        List.of(),
        closedForm,
        OptionalDouble.empty(),
        0,
        reason);
  }
}
