// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `yugma reproduce` on a folder as it was written, and after somebody touched it.
class ReproduceVerbTest {
  @TempDir Path folder;

  private Path run = Path.of("");

  @BeforeEach
  void runOnce() {
    run = folder.resolve("run");
    Ran.of(Story.rates(run));
  }

  @Test
  void aRunIsReproducedAndItsFolderLeftAlone() throws IOException {
    SortedMap<String, String> before = Story.files(folder);
    Ran ran = Ran.of("reproduce", run.toString(), "--threads", "1");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).matches("reproduced .*run, sha256 [0-9a-f]{64}\n");
    assertThat(ran.exit()).isZero();
    assertThat(Story.files(folder)).isEqualTo(before);
  }

  @Test
  void aRunWithEveryPhotonIsReproduced() {
    Path photons = folder.resolve("photons");
    Ran.of(Story.photons(photons, "--set", "run.sim_time=101ms"));
    assertThat(Ran.of("reproduce", photons.toString()).exit()).isZero();
  }

  @Test
  void aResultThatWasEditedIsFoundOut() throws IOException {
    edit("result.json", "\"seed\" : 1", "\"seed\" : 2");
    differs("result.json was changed after the run");
    Files.write(run.resolve("result.json"), new byte[] {(byte) 0xff});
    differs("result.json was changed after the run");
  }

  @Test
  void aScenarioThatWasEditedIsFoundOut() throws IOException {
    edit("scenario.yugma.yaml", "length_km: 36", "length_km: 35");
    differs("the scenario or its changes in run.json are not those of the run");
  }

  @Test
  void aScenarioWithAnotherCommentIsTheSame() throws IOException {
    edit("scenario.yugma.yaml", "# the great circle is 20 km", "# a remark");
    assertThat(Ran.of("reproduce", run.toString()).exit()).isZero();
  }

  @Test
  void changesThatWereEditedAreFoundOut() throws IOException {
    edit("run.json", "run.sim_time=300ms", "run.sim_time=200ms");
    differs("the scenario or its changes in run.json are not those of the run");
  }

  @Test
  void aResultThatNoRunGivesIsFoundOutEvenWithItsDigest() throws IOException {
    edit("result.json", "\"blocks\" : ", "\"blocks\" : 1");
    sign();
    differs("the replay differs");
  }

  @Test
  void anotherVersionsRunIsNamedAsSuch() throws IOException {
    edit("result.json", "\"version\" : \"0.1.0\"", "\"version\" : \"0.0.9\"");
    edit("run.json", "\"version\" : \"0.1.0\"", "\"version\" : \"0.0.9\"");
    sign();
    differs("version 0.0.9 made it, and only that version can; this is 0.1.0");
  }

  @Test
  void aRunThatWasCutShortIsNotReplayed() throws IOException {
    edit("result.json", "\"partial\" : false", "\"partial\" : true");
    sign();
    usage(run, "was cut short; only whole runs can be replayed");
  }

  @Test
  void aFolderThatIsNoneIsUsage() throws IOException {
    usage(folder, "is not the folder of a run: it has no file run.json");
    usage(folder.resolve("missing"), "is not the folder of a run");
    usage(run.resolve("run.json"), "is not the folder of a run");
    Files.delete(run.resolve("scenario.yugma.yaml"));
    usage(run, "it has no file scenario.yugma.yaml");
    Files.writeString(run.resolve("run.json"), "{");
    usage(run, "run.json is not JSON");
  }

  private void edit(String name, String old, String other) throws IOException {
    Path file = run.resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, other));
  }

  /// Gives run.json the digest of result.json as it now is.
  private void sign() throws IOException {
    String record = Files.readString(run.resolve("run.json"));
    String digest = RunFiles.sha256(Story.result(run).getBytes(StandardCharsets.UTF_8));
    Files.writeString(
        run.resolve("run.json"),
        record.replaceFirst(
            "\"result_sha256\" : \"[0-9a-f]+\"", "\"result_sha256\" : \"" + digest + '"'));
  }

  private void differs(String words) {
    Ran ran = Ran.of("reproduce", run.toString());
    assertThat(ran.err()).startsWith("yugma: not reproduced: ").contains(words);
    assertThat(ran.exit()).isEqualTo(Exit.INTEGRITY);
    assertThat(ran.out()).isEmpty();
  }

  private static void usage(Path folder, String words) {
    Ran ran = Ran.of("reproduce", folder.toString());
    assertThat(ran.err()).contains(words);
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
  }
}
