// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.network.problem.Place;
import yugma.network.problem.Problem;

/// Every way to get a scenario wrong is found, named by its code, and nothing else is named.
class RefusalTest {
  @Test
  void findsNothingWrongWithTheGoodFile() {
    assertThat(Files.codes(Files.GOOD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          yugma: 1                   | yugma: 99                         | YG-1201
          yugma: 1                   | yugma: one                        | YG-1207
          name: small                | nome: small                       | YG-1202 YG-1203
          name: small                | name: Small Net                   | YG-1211
          name: small                | name: [small]                     | YG-1204
          [a, b]                     | [a, c]                            | YG-1301
          [a, b]                     | [a]                               | YG-1302
          [a, b]                     | [a, a]                            | YG-1303
          [a, b]                     | {a: b}                            | YG-1204
          length_km: 25              | length_km: -5                     | YG-1205
          length_km: 25              | length_km: .nan                   | YG-1206
          length_km: 25              | length_km: -.inf                  | YG-1206
          length_km: 25              | length_km: 1e400                  | YG-1205
          length_km: 25              | length_km: 25 km                  | YG-1207
          length_km: 25              | length_km: "25"                   | YG-1207
          length_km: 25              | length_km: true                   | YG-1204
          length_km: 25              | length_km:                        | YG-1204
          length_km: 25              | length_km: 5                      | YG-2102 YG-1316
          length_km: 25              | length: 25                        | YG-1202 YG-1203
          length_km: 25              | length_km: 25, length_km: 26      | YG-1108
          length_km: 25              | length_km: !!float 25             | YG-1113
          length_km: 25              | length_km: 25, [x]: 1             | YG-1112
          db_per_km: 0.2             | db_per_km: 0.01                   | YG-2101
          0.7}                       | 1.2}                              | YG-1205
          0.7}                       | 0.6}                              | YG-1307
          mean_photons: 0.15         | mean_photons: 0.5                 | YG-1308
          {mean_photons: 0.5, probability: 0.7}, | {mean_photons: 0.5, probability: 0.4}, {mean_photons: 0.2, probability: 0.3}, | YG-1306
          gate_ns: 1.0               | gate_ns: 1.1                      | YG-1310
          gate_ns: 1.0               | gate_ns: 0                        | YG-1205
          jitter_ps_fwhm: 40         | jitter_ps_fwhm: 1200              | YG-2103
          detector: {                | detector: [                       | YG-1105
          protocol: bb84-decoy       | protocol: bb84                    | YG-1210
          protocol: bb84-decoy       | device: rusca2081                 | YG-1311
          proof: rusca2018           | proof: lim2014                    | YG-1306
          proof: rusca2018           | proof: 5                          | YG-1210
          block_bits: 1.0e6          | block_bits: 1000.5                | YG-1208
          block_bits: 1.0e6          | block_bits: 1.0e6, epsilon_sec: 0 | YG-1205
          source: sheet              | source: sheets                    | YG-1312
          source: sheet              | splices: 1                        | YG-2104
          source: sheet              | source: {wrong: sheet}            | YG-1314
          {sheet: "A data sheet"}    | {sheet: "A", assumed: "B"}        | YG-1313
          {sheet: "A data sheet"}    | {sheet: "A", other: "B"}          | YG-2104
          {sheet: "A data sheet"}    | {sheet: ""}                       | YG-1213 YG-1312
          lat_deg: 47.0,             | ''                                | YG-1320
          at: 5s                     | at: 5                             | YG-1209
          at: 5s                     | at: 11s                           | YG-2108 YG-1315
          until: 8s                  | until: 5s                         | YG-1315
          target: a-b                | target: a-c                       | YG-1305
          position_km: 10            | position_km: 26                   | YG-1316
          fraction: 0.25             | fraction: 25 %                    | YG-1207
          intercept_resend           | intercept                         | YG-1210
          secret_key_rate_bps        | secret_key_rate                   | YG-1317
          min: 1000                  | ''                                | YG-1318
          min: 1000                  | min: 1000, max: 10                | YG-1319
          seed: 1                    | seed: -1                          | YG-1205
          sim_time: 10s              | sim_time: 0s                      | YG-2108 YG-1315
          sim_time: 10s              | sim_time: 101d                    | YG-1209
          sim_time: 10s              | seed: 1                           | YG-1202 YG-1108
          run: {seed: 1, sim_time: 10s} | ''                             | YG-1202
          run: {seed: 1, sim_time: 10s} | run: [1]                       | YG-1204
          run: {seed: 1              | defaults: {fibre: {splices: 3}, detector: {efficiency: 0.5}}; run: {seed: 1 | YG-2106
          """)
  void namesEachMistake(String old, String other, String codes) {
    String text = Files.good(old, other == null ? "" : other.replace("; ", "\n"));
    assertThat(Files.codes(text)).isEqualTo(codes);
  }

  @Test
  void namesQkdWithoutLinkAndLinkWithoutQkd() {
    String text = Files.GOOD.replace("qkd:\n  a-b:", "qkd:\n  a-c:");
    assertThat(Files.codes(text)).isEqualTo("YG-1304 YG-1317");
  }

  @Test
  void namesTheSecondOfTwoAttacksOnOneLinkAtATime() {
    String attack = "attack: intercept_resend, target: a-b, fraction: 0.1}\n";
    assertThat(Files.codes(withEvents("{at: 8s, " + attack, "{at: 1s, until: 5s, " + attack)))
        .as("one ends as the other begins")
        .isEmpty();
    List<Problem> inside = Files.problems(withEvents("{at: 7s, until: 7500ms, " + attack));
    assertThat(Files.codes(inside)).isEqualTo("YG-1321");
    assertThat(line(inside.getFirst())).as("the second attack").isEqualTo(21);
    assertThat(inside.getFirst().arguments())
        .containsEntry("link", "a-b")
        .containsEntry("from", "5 s")
        .containsEntry("until", "8 s");
    List<Problem> around = Files.problems(withEvents("{at: 1s, " + attack));
    assertThat(Files.codes(around)).isEqualTo("YG-1321");
    assertThat(line(around.getFirst())).as("the later one").isEqualTo(20);
    assertThat(Files.codes(withEvents("{at: 1s, " + attack, "{at: 9s, " + attack)))
        .as("a short attack inside a long one does not end it")
        .isEqualTo("YG-1321 YG-1321");
  }

  /// The good file with more events after its own, which lasts from 5 s to 8 s and is in line 20.
  private static String withEvents(String... more) {
    return Files.GOOD.replace("goals:\n", "  - " + String.join("  - ", more) + "goals:\n");
  }

  @Test
  void doesNotTakeAListForAMap() {
    String text = Files.GOOD.replaceFirst("nodes:\n.*\n.*\n", "nodes: [a, b]\n");
    assertThat(Files.codes(text)).startsWith("YG-1204");
  }

  @Test
  void saysWhatIsLeftOutOnceForEachMap() {
    String text =
        Files.GOOD.replaceFirst(" *detector: .*\n", "").replaceFirst(" *gate_ns: .*\n", "");
    List<Problem> problems = Files.problems(text);
    assertThat(Files.codes(problems)).isEqualTo("YG-1202");
    assertThat(problems.getFirst().arguments()).containsEntry("fields", "gate_ns, detector");
  }

  @Test
  void reportsAllProblemsOfAFileInItsOrder() {
    String text =
        Files.GOOD
            .replace("length_km: 25", "length_km: -5")
            .replace("0.7}", "1.7}")
            .replace("fraction: 0.25", "fractoin: 0.25")
            .replace("seed: 1", "seed: x");
    List<Problem> problems = Files.problems(text);
    assertThat(Files.codes(problems)).isEqualTo("YG-1205 YG-1205 YG-1202 YG-1203 YG-1207");
    assertThat(problems.stream().map(RefusalTest::line)).isSorted();
  }

  @Test
  void pointsAtTheCharactersThatAreMeant() {
    Problem problem = Files.problems(Files.good("length_km: 25", "length_km: -5")).getFirst();
    Place.InText place = (Place.InText) problem.place();
    assertThat(place.line()).isEqualTo(8);
    assertThat(place.lineText().substring(place.column() - 1)).startsWith("-5,");
    assertThat(place.width()).isEqualTo(2);
    assertThat(place.path()).isEqualTo("links.a-b.length_km");
  }

  @Test
  void refusesWhatIsNoText() {
    assertThat(codes(new byte[0])).isEqualTo("YG-1104");
    assertThat(codes("# nothing\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("YG-1104");
    assertThat(codes(new byte[] {0x7f, 'E', 'L', 'F', 0, 1})).isEqualTo("YG-1103");
    assertThat(codes(Files.GOOD.getBytes(StandardCharsets.UTF_16))).isEqualTo("YG-1103");
    assertThat(codes("yugma: 1\nname: \u001b[2J".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("YG-1115");
    assertThat(codes("name: Zürich".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("YG-1102");
    assertThat(codes(new byte[(4 << 20) + 1])).isEqualTo("YG-1101");
  }

  @Test
  void saysWhereUtf8Ends() {
    byte[] content = "yugma: 1\nname: Zürich".getBytes(StandardCharsets.ISO_8859_1);
    Place.InText place = (Place.InText) Files.problems(content).getFirst().place();
    assertThat(place.line()).isEqualTo(2);
    assertThat(place.column()).isEqualTo(8);
  }

  @Test
  void refusesWhatIsNoYaml() {
    assertThat(Files.codes("nodes:\n\ta: 1\n")).isEqualTo("YG-1106");
    assertThat(Files.codes("a: b: c\n")).isEqualTo("YG-1105");
    assertThat(Files.codes("a: *b\n")).isEqualTo("YG-1105");
    assertThat(Files.codes("[".repeat(20_000))).isEqualTo("YG-1107");
    assertThat(Files.codes("a: ".repeat(20_000))).isEqualTo("YG-1105");
    assertThat(Files.codes("- ".repeat(20_000))).isEqualTo("YG-1107");
    assertThat(Files.codes("? ".repeat(20_000))).isEqualTo("YG-1107");
    assertThat(Files.codes("a: &x [*x]\n")).isEqualTo("YG-1110");
    assertThat(Files.codes(Files.GOOD + "---\nname: other\n")).isEqualTo("YG-1111");
    assertThat(Files.codes("just text")).isEqualTo("YG-1204");
    assertThat(Files.codes("- a\n- b\n")).isEqualTo("YG-1204");
  }

  @Test
  void followsAliasesOnlySoFar() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append("*a" + (i - 1) + ", ").append(("*a" + (i - 1) + ", ").repeat(8)).append("1]\n");
    }
    assertThat(Files.codes(bomb.toString())).isEqualTo("YG-1109");
  }

  @Test
  void stopsListingAfterAHundredProblems() {
    StringBuilder many = new StringBuilder(Files.GOOD);
    for (int i = 0; i < 500; i++) {
      many.append("unknown-").append(i).append(": 1\n");
    }
    List<Problem> problems = Files.problems(many.toString());
    assertThat(problems).hasSize(101);
    assertThat(problems.getLast().code().id()).isEqualTo("YG-1114");
  }

  @Test
  void doesNotTireOfALineWithThousandsOfMistakes() {
    assertThat(Files.problems("{" + "k: 1, ".repeat(90_000) + "}")).hasSize(101);
    StringBuilder many = new StringBuilder("{yugma: 1, name: many, nodes: {");
    for (int i = 0; i < 9_000; i++) {
      many.append("n").append(i).append(": {kind: end_node}, ");
    }
    many.append("}, links: {");
    for (int i = 0; i < 9_000; i++) {
      many.append("l")
          .append(i)
          .append(": {endpoints: [m")
          .append(i)
          .append(", n1], length_km: 9}, ");
    }
    assertThat(Files.problems(many + "}, run: {sim_time: 1s}}")).hasSize(101);
  }

  private static String codes(byte[] content) {
    return Files.codes(Files.problems(Arrays.copyOf(content, content.length)));
  }

  private static int line(Problem problem) {
    return ((Place.InText) problem.place()).line();
  }
}
