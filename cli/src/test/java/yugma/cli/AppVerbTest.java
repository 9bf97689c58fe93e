// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yugma.entanglement.application.Example;

class AppVerbTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void runsEveryApplicationThatIsListed(Example example) {
    assertThat(Ran.of("app", "list").out()).contains(example.id() + " ", example.title());

    Ran ran = Ran.of("app", "run", example.id(), "--shots", "20", "--format", "json");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("\"application\" : \"" + example.id() + "\"", "\"network\" : \"three-labs\"")
        .contains("\"whole\" : true", "\"simulated_s\" : ");
  }

  @Test
  void printsTheSameForTheSameSeedAndOtherThingsForAnother() {
    String[] words = {"app", "run", "teleportation", "--shots", "30", "--seed", "5"};
    Ran first = Ran.of(words);
    words[6] = "6";

    assertThat(Ran.of("app", "run", "teleportation", "--shots", "30", "--seed", "5").out())
        .isEqualTo(first.out());
    assertThat(Ran.of(words).out()).isNotEqualTo(first.out());
  }

  @Test
  void takesANetworkAndNodesOfOnesOwn() throws IOException {
    Path file = Files.writeString(folder.resolve("own.yugma.yaml"), Ran.of("app", "network").out());
    Ran ran =
        Ran.of("app", "run", "chsh", file.toString(), "--nodes", "bob,charlie", "--shots", "20");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("network            three-labs", "pairs              20");
  }

  @Test
  void saysWhatIsWrong() {
    assertRefused(
        "there is no application 'teleportaton'; did you mean 'teleportation'?", "teleportaton");
    assertRefused("there is no node 'eve'; there are: alice, bob", "chsh", "--nodes", "alice,eve");
    assertRefused("chsh takes 2 different nodes, not [alice]", "chsh", "--nodes", "alice");
    assertRefused("ghz takes at least 3 different nodes", "ghz", "--nodes", "alice,hub");
    assertRefused("number of shots is 0, must be at least 1", "chsh", "--shots", "0");
    assertRefused("--limit is soon, must be a time such as 10s", "chsh", "--limit", "soon");
    assertRefused("there is no node 'alice'; there are: ", "chsh", "two-banks", "--nodes", "alice");
    assertRefused(
        "node 'alice' has 8 slots, of which 0 are taken", "teleportation", "--slots", "9");
  }

  private static void assertRefused(String why, String... words) {
    String[] all = new String[words.length + 2];
    all[0] = "app";
    all[1] = "run";
    System.arraycopy(words, 0, all, 2, words.length);
    Ran ran = Ran.of(all);
    assertThat(ran.err()).contains(why);
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void saysThatTheTimeWasTooShort() {
    Ran ran = Ran.of("app", "run", "chsh", "--limit", "100ms", "--format", "json");
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEqualTo("stopped before 2000 shots were made\n");
    assertThat(ran.out()).contains("\"whole\" : false", "\"simulated_s\" : 0.1");
  }
}
