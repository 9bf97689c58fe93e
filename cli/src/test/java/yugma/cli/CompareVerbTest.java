// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yugma.report.json.ResultJson;

/// What `yugma compare` prints and answers.
class CompareVerbTest {
  private static final String QKD = "links.zurich-winterthur.qkd";

  @TempDir Path folder;

  private String run(String name, String... more) {
    Path out = folder.resolve(name);
    Ran.of(Story.rates(out, more));
    return out.toString();
  }

  @Test
  void aRunIsNoDifferentFromItself() {
    String one = run("one", "--runs", "2");
    Ran ran = Ran.of("compare", one, one, "--fail-on-difference");
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains(
            "the scenarios are the same\n", " numbers are equal\n", "nothing could be tested");
  }

  @Test
  void aLongerFibreIsSeenInTheScenarioAndInTheResult() {
    String near = run("near", "--runs", "3");
    String[] longer = {"--runs", "3", "--set", "links.zurich-winterthur.length_km=60"};
    String far = run("far", longer);
    Ran ran = Ran.of("compare", near, far);
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .startsWith("A  " + near + " (3 runs, seed 1, version " + VersionVerb.YUGMA + ")\n")
        .containsPattern("(?m)^  links.zurich-winterthur.length_km +36 km +60 km$")
        .containsPattern("(?m)^  " + QKD + ".secret_key_rate_bps .* differs, p .*Welch");
    assertThat(Ran.of("compare", near, far, "--fail-on-difference").exit())
        .isEqualTo(Exit.GOALS_NOT_MET);
    assertThat(
            Ran.of("compare", near, far, "--fail-on-difference", "--metric", QKD + ".proof").exit())
        .isZero();
  }

  @Test
  void errorsOfSingleRunsAreTestedAndTheRestAsksForRuns() {
    String one = run("one");
    String two = run("two", "--set", "run.seed=2");
    Ran ran = Ran.of("compare", one, two + "/result.json");
    assertThat(ran.out())
        .containsPattern("(?m)^  run.seed +1 +2$")
        .containsPattern("(?m)^  " + QKD + ".qber .* (within chance|differs), p .*\\(Fisher\\)$")
        .containsPattern("(?m)^  " + QKD + ".sifted_rate_bps .* no interval, run with --runs$");
  }

  @Test
  void aResultByItselfDoesNotSayWhatWasRun() throws IOException {
    String one = run("one");
    String two = run("two", "--set", "run.seed=2");
    Path alone = Files.copy(Path.of(two, "result.json"), folder.resolve("alone.json"));
    assertThat(Ran.of("compare", one, alone.toString()).out())
        .contains("the scenarios differ; a result alone does not say in what\n");
  }

  @Test
  void otherFormatsHoldEveryNumber() {
    String one = run("one");
    String two = run("two", "--set", "run.seed=2");
    JsonNode tree = ResultJson.read(Ran.of("compare", one, two, "--format", "json").out());
    assertThat(tree.path("yugma_comparison").intValue()).isEqualTo(1);
    assertThat(tree.at("/scenario/0/path").asString()).isEqualTo("run.seed");
    String csv = Ran.of("compare", one, two, "--format", "csv").out();
    assertThat(csv.lines()).hasSize(tree.path("metrics").size() + 1);
    assertThat(csv).startsWith("metric,a,a_low,").contains("\n" + QKD + ".qber,0.0");
  }

  @Test
  void whatIsNoResultIsRefused() throws IOException {
    String one = run("one");
    refused("it is not there", "compare", one, folder + "/nope");
    refused("it is no folder of a run: it has no result.json", "compare", folder.toString(), one);
    Path text = Files.writeString(folder.resolve("x.json"), "{");
    refused("it is not JSON", "compare", one, text.toString());
    Files.writeString(text, "{}");
    refused("it is no result of a run", "compare", one, text.toString());
    assertThat(Ran.of("compare", one).exit()).isEqualTo(Exit.USAGE);
    Ran none = Ran.of("compare", one, one, "--metric", "nonsense");
    assertThat(none.exit()).isEqualTo(Exit.USAGE);
    assertThat(none.err()).contains("no such number in common");
  }

  private static void refused(String words, String... arguments) {
    Ran ran = Ran.of(arguments);
    assertThat(ran.exit()).isEqualTo(Exit.ENVIRONMENT);
    assertThat(ran.err()).contains(words).doesNotContain("Exception").hasLineCount(1);
  }
}
