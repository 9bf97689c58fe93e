// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.network.catalog.Catalog;

class VerbsTest {
  @TempDir Path folder;

  @Test
  void validateSaysOkWithTheDigest() {
    Ran ran = Ran.of("validate", "two-banks", "two-banks", "--set", "run.seed=7");
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).matches("(ok two-banks [0-9a-f]{64}\n)\\1");
  }

  @Test
  void validatePrintsWarningsAndStillSaysOk() {
    Ran ran =
        Ran.of(
            "validate",
            "two-banks",
            "--set",
            "links.zurich-winterthur.attenuation_db_per_km=0.01",
            "--set",
            "links.zurich-winterthur.length_km=18");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("ok ");
    assertThat(ran.err())
        .contains("warning YG-2101", "usual is [0.14, 0.6] dB/km")
        .contains("warning YG-2102", "the fibre of 18 km is shorter than the straight way of 19.");
  }

  @Test
  void validateSpeaksJson() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.yaml"), "yugma: 1\nnmae: x\n");
    Ran ran = Ran.of("validate", "two-banks", bad.toString(), "--format", "json");
    assertThat(ran.exit()).isEqualTo(Exit.INVALID_SCENARIO);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("\"yugma_validation\" : 1", "\"digest\"", "\"code\" : \"YG-1203\"")
        .contains("\"hint\" : \"did you mean 'name'?\"", "\"line\" : 2");
  }

  @Test
  void validateExplainsWhereEachValueComesFrom() {
    Ran ran =
        Ran.of(
            "validate",
            "two-banks",
            "--explain-defaults",
            "--set",
            "qkd.zurich-winterthur={device: lim2014, misalignment: 0.01}");
    assertThat(ran.out())
        .containsPattern("(?m)^links.zurich-winterthur.length_km +36 km +line [0-9]+ +assumed$")
        .containsPattern(
            "(?m)^qkd.zurich-winterthur.detector.efficiency +0.1 +lim2014.device.yaml line [0-9]+"
                + " +Lim, .*$")
        .containsPattern("(?m)^qkd.zurich-winterthur.misalignment +0.01 +--set$")
        .containsPattern(
            "(?m)^qkd.zurich-winterthur.detector.dead_time_ns +0 ns +lim2014.device.yaml line [0-9]+ .*$");
  }

  @Test
  void explainPrintsTheLongWords() {
    for (String spelling : new String[] {"YG-1203", "yg-1203", "yg1203", "1203"}) {
      Ran ran = Ran.of("explain", spelling);
      assertThat(ran.exit()).isZero();
      assertThat(ran.out()).startsWith("YG-1203 unknown field").contains("never silently ignored");
    }
    assertThat(Ran.of("explain").out()).contains("YG-1001 ", "YG-2108 ");
    Ran unknown = Ran.of("explain", "YG-1230");
    assertThat(unknown.exit()).isEqualTo(Exit.USAGE);
    assertThat(unknown.err()).contains("there is no code YG-1230; did you mean YG-12");
  }

  @Test
  void catalogListsShowsAndCopies() throws IOException {
    assertThat(Ran.of("catalog", "list").out().lines()).hasSize(Catalog.entries().size());
    assertThat(Ran.of("catalog", "list", "--kind", "device").out())
        .contains("lim2014", "rusca2018")
        .doesNotContain("two-banks");
    String text = Catalog.find("two-banks").orElseThrow().text();
    assertThat(Ran.of("catalog", "show", "two-banks").out()).isEqualTo(text);
    Ran copied = Ran.of("catalog", "copy", "two-banks", folder.toString());
    Path file = folder.resolve("two-banks.yugma.yaml");
    assertThat(copied.out()).isEqualTo(file + System.lineSeparator());
    assertThat(file).hasContent(text);
    assertThat(Ran.of("validate", file.toString()).exit()).isZero();
  }

  @Test
  void catalogCopyOverwritesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "mine");
    Ran ran = Ran.of("catalog", "copy", "two-banks", file.toString());
    assertThat(ran.exit()).isEqualTo(Exit.ENVIRONMENT);
    assertThat(ran.err()).contains("is there already and was left alone");
    assertThat(file).hasContent("mine");
    Ran nowhere = Ran.of("catalog", "copy", "two-banks", folder + "/no/x.yaml");
    assertThat(nowhere.exit()).isEqualTo(Exit.ENVIRONMENT);
    assertThat(nowhere.err()).contains("there is no folder for");
  }

  @Test
  void catalogSuggestsANearName() {
    Ran ran = Ran.of("catalog", "show", "two-bank");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("did you mean 'two-banks'?");
  }

  @Test
  void anUnknownVerbIsAnsweredWithANearOne() {
    Ran ran = Ran.of("valdate", "x");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err())
        .isEqualToNormalizingNewlines(
            """
            yugma: there is no verb 'valdate'; did you mean 'validate'?
            `yugma --help` shows how.
            """);
    assertThat(Ran.of("validate").exit()).isEqualTo(Exit.USAGE);
    assertThat(Ran.of("validate", "two-banks", "--nonsense").exit()).isEqualTo(Exit.USAGE);
    assertThat(Ran.of("catalog").exit()).isEqualTo(Exit.USAGE);
    assertThat(Ran.of().exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void helpGoesToStandardOutput() {
    for (String verb : new String[] {"validate", "catalog", "explain", "schema", "version"}) {
      Ran ran = Ran.of(verb, "--help");
      assertThat(ran.exit()).isZero();
      assertThat(ran.out()).startsWith("Usage: yugma " + verb).doesNotContain("\u001b");
      assertThat(ran.err()).isEmpty();
    }
    assertThat(Ran.of("--help").out()).contains("validate", "catalog", "explain");
  }

  @Test
  void schemaIsJson() {
    assertThat(Ran.of("schema").out()).startsWith("{").contains("length_km");
  }

  @Test
  void versionIsThatOfTheBuild() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    assertThat(pom).contains("<version>" + VersionVerb.YUGMA + "</version>");
    assertThat(Ran.of("version").out()).startsWith("yugma " + VersionVerb.YUGMA + " (Java ");
    assertThat(Ran.of("--version").out()).isEqualTo(Ran.of("version").out());
  }

  @Test
  void aFaultOfOursIsOneLineAndAStackTraceOnlyOnRequest() {
    PrintStream broken =
        new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8) {
          @Override
          public void println(String line) {
            throw new IllegalStateException("out of order");
          }
        };
    for (boolean isDebug : new boolean[] {false, true}) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Console console =
          new Console(
              broken,
              new PrintStream(err, true, StandardCharsets.UTF_8),
              false,
              isDebug ? Map.of("YUGMA_DEBUG", "1") : Map.of());
      assertThat(Main.run(List.of("version"), console)).isEqualTo(Exit.FAULT);
      assertThat(err.toString(StandardCharsets.UTF_8))
          .startsWith("yugma: a fault of ours, please report it: ")
          .contains("out of order");
      assertThat(err.toString(StandardCharsets.UTF_8).contains("\tat ")).isEqualTo(isDebug);
    }
  }

  @Test
  void colourNeedsATerminalThatWantsIt() {
    Console plain = new Console(System.out, System.err, false, Map.of());
    Console terminal = new Console(System.out, System.err, true, Map.of());
    Console refusing = new Console(System.out, System.err, true, Map.of("NO_COLOR", "1"));
    assertThat(plain.isColoured()).isFalse();
    assertThat(terminal.isColoured()).isTrue();
    assertThat(refusing.isColoured()).isFalse();
  }
}
