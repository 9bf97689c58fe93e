// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.network.catalog.Catalog;
import yugma.network.catalog.Entry;

/// Bad input of every kind: a message that says what and where, the right exit code, no stack
/// trace, nothing on standard output, nothing written.
class BadInputTest {
  private static final String TWO_BANKS = Catalog.find("two-banks").map(Entry::text).orElseThrow();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [zurich, winterthur] | [zurich, winterthor] | YG-1301 | there is no node 'winterthor'
          length_km: 36        | length_km: 3, length_km: 4 | YG-1105 | this is not YAML
          'length_km: 36      ' | 'length_km: -5 # '   | YG-1205 | length_km is -5 km; it must lie in [0, 20000] km
          'length_km: 36      ' | 'length_km: .nan # '  | YG-1206 | no finite number
          probability: 0.7     | probability: 1.2     | YG-1205 | it must lie in [0, 1]
          kind: end_node       | '\tkind: end_node'   | YG-1106 | use spaces
          yugma: 1             | yugma: 99            | YG-1201 | reads version 1
          name: two-banks      | name: [two-banks]    | YG-1204 | found a list
          attenuation_db_per_km: 0.2 | attenuation: 0.0002 | YG-1203 | did you mean 'attenuation_db_per_km: 0.2'?  (0.0002 looks like dB/m)
          fraction: 0.25       | fraction: 25 %       | YG-1207 | write 0.25; a share is a number from 0 to 1
          gate_ns: 1.0         | gate_ns: 2           | YG-1310 | clock period of 1 ns
          """)
  void isRefused(String old, String other, String code, String words) throws IOException {
    assertThat(TWO_BANKS).contains(old);
    String text = TWO_BANKS.replaceFirst(Pattern.quote(old), other);
    refused(text.getBytes(StandardCharsets.UTF_8), code, words);
  }

  @Test
  void aListWhereAMapBelongs() throws IOException {
    refused(
        TWO_BANKS.replace("\nlinks:\n", "\nlinks: []\nmore:\n"), "YG-1204", "links must be a map");
  }

  @Test
  void aNameGivenTwice() throws IOException {
    String text = TWO_BANKS.replace("  winterthur:\n", "  zurich:\n");
    refused(text, "YG-1108", "'zurich' stands here for the second time; the first is in line");
  }

  @Test
  void bracketsWithoutEnd() throws IOException {
    refused("[".repeat(20_000), "YG-1107", "deeper than 64 levels");
    refused("{a: ".repeat(20_000), "YG-1107", "deeper than 64 levels");
  }

  @Test
  void aBinaryFile() throws IOException {
    byte[] binary = new byte[5000];
    for (int i = 0; i < binary.length; i++) {
      binary[i] = (byte) (i * 31);
    }
    refused(binary, "YG-1103", "binary file");
  }

  @Test
  void anEmptyFile() throws IOException {
    refused(new byte[0], "YG-1104", "the file is empty");
  }

  @Test
  void aFileThatIsNotUtf8() throws IOException {
    refused(TWO_BANKS.getBytes(StandardCharsets.ISO_8859_1), "YG-1102", "save it as UTF-8");
  }

  @Test
  void aHugeFileIsNotRead() throws IOException {
    Path file = folder.resolve("huge.yugma.yaml");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(200_000_000);
    }
    check(
        Ran.of("validate", file.toString()), Exit.INVALID_SCENARIO, "YG-1101", "larger than 4 MiB");
  }

  @Test
  void aliasesThatGrowWithoutBound() throws IOException {
    StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c <= 'i'; c++) {
      String alias = "*" + (char) (c - 1);
      bomb.append(c).append(": &").append(c).append(" [");
      bomb.append((alias + ", ").repeat(8)).append(alias).append("]\n");
    }
    refused(bomb.toString(), "YG-1109", "more than 1000000 values");
    refused("a: &a {b: *a}\n", "YG-1110", "stands inside what it repeats");
  }

  @Test
  void aFileThatIsNotThere() {
    String missing = folder.resolve("missing.yaml").toString();
    check(Ran.of("validate", missing), Exit.USAGE, "YG-1001", "there is no such file");
    check(Ran.of("validate", "two-bnks"), Exit.USAGE, "YG-1005", "did you mean 'two-banks'?");
    check(Ran.of("validate", "a\0b"), Exit.USAGE, "YG-1001", "there is no such file");
    check(Ran.of("validate", ""), Exit.USAGE, "YG-1", "");
  }

  @Test
  void aFolder() {
    check(Ran.of("validate", folder.toString()), Exit.USAGE, "YG-1002", "this is a folder");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDeviceOrAPipeIsNeverOpened() throws IOException, InterruptedException {
    check(Ran.of("validate", "/dev/zero"), Exit.USAGE, "YG-1003", "not a regular file");
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    check(Ran.of("validate", pipe.toString()), Exit.USAGE, "YG-1003", "not a regular file");
  }

  @Test
  void aWrongFlagIsNamed() {
    check(
        Ran.of("validate", "two-banks", "--set", "run.seed=x"),
        Exit.INVALID_SCENARIO,
        "--set run.seed=x: error YG-1207",
        "seed must be a number; found 'x'");
    check(
        Ran.of("validate", "two-banks", "--set", "run.seed"),
        Exit.USAGE,
        "--set run.seed: error YG-1006",
        "not of the form path=value");
  }

  private void refused(String text, String code, String words) throws IOException {
    refused(text.getBytes(StandardCharsets.UTF_8), code, words);
  }

  private void refused(byte[] content, String code, String words) throws IOException {
    Path file = folder.resolve("bad.yugma.yaml");
    Files.write(file, content);
    check(Ran.of("validate", file.toString()), Exit.INVALID_SCENARIO, code, words);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  private static void check(Ran ran, int exit, String code, String words) {
    assertThat(ran.err()).contains(code).contains(words);
    assertThat(ran.err())
        .doesNotContain("Exception", "\tat ", "fault of ours")
        .doesNotContainPattern("[^ ]\\{[a-z]+}[^ ]");
    assertThat(ran.exit()).isEqualTo(exit);
    assertThat(ran.out()).isEmpty();
  }
}
