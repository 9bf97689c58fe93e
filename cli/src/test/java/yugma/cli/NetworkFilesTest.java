// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `yugma import`, `yugma graph` and `yugma new`.
class NetworkFilesTest {
  private static final String TABLE = "from,to,length_km,colour\na,b,20,red\nb,c,15,blue\n";

  @TempDir Path folder;

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void importsATableAndNamesWhatItLeavesOut() throws IOException {
    Files.writeString(folder.resolve("t.csv"), TABLE);
    Ran ran = Ran.of("import", file("t.csv"), "--out", folder.toString(), "--name", "mine");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).isEqualTo(file("mine.yugma.yaml") + "\n");
    assertThat(ran.err())
        .contains("t.csv:1:19: warning YG-2201 'colour' of links is not used")
        .contains("3 nodes, 2 links. Check it with `yugma validate ");
    assertThat(Ran.of("validate", file("mine.yugma.yaml")).out()).startsWith("ok ");
  }

  @Test
  void whatIsImportedRuns() throws IOException {
    Files.writeString(folder.resolve("t.csv"), TABLE);
    Ran.of("import", file("t.csv"), "--out", folder.toString());
    Ran ran =
        Ran.of("run", file("t.yugma.yaml"), "--set", "run.sim_time=1min", "--out", file("results"));
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(Files.readString(folder.resolve("results/result.json"))).contains("\"a-b\"");
  }

  @Test
  void aWrongFileIsRefusedAndNothingIsWritten() throws IOException {
    Files.writeString(folder.resolve("t.csv"), TABLE + "c,d,-1,\n");
    Ran ran = Ran.of("import", file("t.csv"), "--out", folder.toString());
    assertThat(ran.exit()).isEqualTo(Exit.INVALID_SCENARIO);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("t.csv:4:5: error YG-1205", "Nothing was written.");
    assertThat(folder.toFile().list()).containsExactly("t.csv");
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Files.writeString(folder.resolve("t.csv"), TABLE);
    Files.writeString(folder.resolve("there"), "mine");
    for (List<String> verb :
        List.of(List.of("import", file("t.csv")), List.of("graph", "two-banks", "--as", "svg"))) {
      List<String> line = new ArrayList<>(verb);
      line.addAll(List.of("--out", file("there")));
      Ran ran = Ran.of(line.toArray(String[]::new));
      assertThat(ran.exit()).isEqualTo(Exit.ENVIRONMENT);
      assertThat(ran.err()).contains("there already and was left alone");
      assertThat(Files.readString(folder.resolve("there"))).isEqualTo("mine");
    }
    assertThat(Ran.of("import", file("t.csv"), "--out", file("no/where")).exit())
        .isEqualTo(Exit.ENVIRONMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--name=No Name",
        "--route-factor=0.5",
        "--route-factor=NaN",
        "--length-km=0",
        "--device=lim2041",
        "--format=gml",
      })
  void wrongOptionsAreUsage(String option) throws IOException {
    Files.writeString(folder.resolve("t.csv"), TABLE);
    Ran ran = Ran.of("import", file("t.csv"), option, "--out", folder.toString());
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(folder.toFile().list()).containsExactly("t.csv");
  }

  @Test
  void drawsToStandardOutputOrAFile() {
    Ran ran = Ran.of("graph", "two-banks", "--as", "mermaid");
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("graph LR\n  n_zurich[\"Zürich headquarters\"]\n")
        .contains("n_zurich ---|\"36.0 km\"| n_winterthur");
    Ran file = Ran.of("graph", "two-banks", "--as", "svg", "--out", folder.toString());
    assertThat(file.out()).isEqualTo(file("two-banks.svg") + "\n");
    assertThat(Ran.of("graph", "two-banks").exit()).isEqualTo(Exit.USAGE);
    assertThat(Ran.of("graph", "two-bank", "--as", "svg").exit()).isEqualTo(Exit.USAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "gu", "hi"})
  void theTemplateOfEachLanguageIsAScenario(String language) throws IOException {
    String template;
    try (var stream = NewVerb.class.getResourceAsStream("new_" + language + ".yugma.yaml")) {
      assertThat(stream).isNotNull();
      template = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    Path file = Files.writeString(folder.resolve("n.yugma.yaml"), template);
    Ran validated = Ran.of("validate", file.toString());
    assertThat(validated.err()).isEmpty();
    assertThat(validated.exit()).isZero();
    Ran ran = Ran.of("run", file.toString(), "--out", file("results"));
    assertThat(ran.exit()).as(ran.err()).isZero();
  }

  @Test
  void badNamesOfANewNetworkAreUsage() {
    for (String name : new String[] {"No", "a/b", "../x", "-a", "", "a".repeat(65), "ü"}) {
      assertThat(Ran.of("new", "--", name).exit()).as(name).isEqualTo(Exit.USAGE);
    }
    assertThat(Ran.of("new", "x", "--from", "two-bank").err()).contains("'two-banks'");
    assertThat(Ran.of("new", "x", "--from", "lim2014").exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    assertThat(Ran.of("new", "x", "--random", "waxmen").err()).contains("'waxman'");
    for (String nodes : List.of("1", "0", "-3", "10001")) {
      Ran ran = Ran.of("new", "x", "--random", "ba", "--nodes", nodes);
      assertThat(ran.exit()).isEqualTo(Exit.USAGE);
      assertThat(ran.err()).contains("[2, 10000]", "found " + nodes);
    }
    assertThat(Ran.of("new", "x", "--random", "ba", "--seed", "-1").exit()).isEqualTo(Exit.USAGE);
    assertThat(Ran.of("new", "x", "--nodes", "5").err()).contains("add --random");
    assertThat(Ran.of("new", "x", "--random", "ba", "--from", "two-banks").err())
        .contains("choose either");
  }
}
