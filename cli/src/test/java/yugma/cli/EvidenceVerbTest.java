// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yugma.report.json.ResultJson;

class EvidenceVerbTest {
  @TempDir Path folder;

  private static Ran detection(String format) {
    String[] arguments = {
      "evidence",
      "detection",
      "--trials",
      "20",
      "--fractions",
      "0,0.25",
      "--block-bits",
      "3e5",
      "--format",
      format
    };
    return Ran.of(arguments);
  }

  @Test
  void detectionSpeaksJson() {
    Ran ran = detection("json");
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    JsonNode curve = ResultJson.read(ran.out());
    assertThat(curve.propertyNames()).containsExactly("yugma_detection", "points");
    assertThat(curve.path("points").size()).isEqualTo(2);
    for (JsonNode point : curve.path("points")) {
      assertThat(point.propertyNames())
          .containsExactly(
              "fraction",
              "block_bits",
              "block_time_s",
              "closed_form",
              "trials",
              "alarms",
              "low",
              "high",
              "seconds_to_ninety_nine",
              "key_bits");
      assertThat(point.path("closed_form").doubleValue())
          .isBetween(point.path("low").doubleValue(), point.path("high").doubleValue());
    }
    assertThat(curve.at("/points/0/alarms").intValue()).isZero();
    assertThat(curve.at("/points/1/alarms").intValue()).isEqualTo(20);
  }

  @Test
  void detectionSpeaksCsvAndTable() {
    List<String> csv = detection("csv").out().lines().toList();
    assertThat(csv).hasSize(3);
    assertThat(csv).allSatisfy(line -> assertThat(line.split(",")).hasSize(9));
    assertThat(csv.get(2)).startsWith("300000,0.25,").contains(",1.0,1.0,");
    Ran table = detection("table");
    assertThat(table.out())
        .startsWith("probability that a block raises an alarm (simulated: exact 95 % interval)\n")
        .contains("* if every block met a watch that was just commissioned")
        .hasLineCount(7);
  }

  @Test
  void detectionNeedsAnAttack() throws IOException {
    String text = Ran.of("catalog", "show", "two-banks").out();
    Path quiet = folder.resolve("quiet.yugma.yaml");
    Files.writeString(quiet, text.replaceFirst("(?s)\nevents:.*?\ngoals:", "\ngoals:"));
    Ran ran = Ran.of("evidence", "detection", "--scenario", quiet.toString());
    assertThat(ran.err()).contains("scenario two-banks has no attack to detect");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
  }

  /// Few samples of seed 1; another misses one of fifty rows once in eight.
  @Test
  void entanglementSpeaksJsonAndCountsTwelveWorks() {
    Ran ran =
        Ran.of(
            "evidence", "entanglement", "--samples", "2000", "--pairs", "20", "--format", "json");
    assertThat(ran.exit()).isZero();
    JsonNode shown = ResultJson.read(ran.out());
    assertThat(shown.propertyNames())
        .containsExactly("yugma_entanglement", "golden_values", "published", "works_that_count");
    assertThat(shown.path("works_that_count").intValue()).isGreaterThanOrEqualTo(12);
    assertThat(shown.at("/golden_values/0/printed").stringValue()).isEqualTo("14.736842");
    assertThat(shown.path("golden_values")).allMatch(row -> row.path("agrees").booleanValue());
    assertThat(shown.path("published")).allMatch(row -> row.path("in_order").booleanValue());
    assertThat(ran.err()).contains(" rows");
  }
}
