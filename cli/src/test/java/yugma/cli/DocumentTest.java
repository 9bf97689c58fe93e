// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That [DocumentsTest] can fail.
class DocumentTest {
  private static final String OUTPUT =
      "link a-b\n  QBER  1.00 %\n  rate  5 kbit/s\n\nresults in runs/x-1\n";

  private static Optional<String> difference(String... shown) {
    return new ShownOutput(1, List.of(shown)).differenceTo(OUTPUT);
  }

  @Test
  void equalOutputIsAsShown() {
    assertThat(
            difference("link a-b", "  QBER  1.00 %", "  rate  5 kbit/s", "", "results in runs/x-1"))
        .isEmpty();
  }

  @Test
  void linesAndPartsOfLinesMayBeLeftOut() {
    assertThat(difference("…", "  QBER  … %", "…", "results in runs/x-1")).isEmpty();
    assertThat(difference("link a-b", "…")).isEmpty();
    assertThat(difference("link a-b", "…", "  QBER  1.00 %", "…")).isEmpty();
  }

  @Test
  void aChangedNumberIsFound() {
    assertThat(difference("…", "  QBER  1.01 %", "…").orElseThrow())
        .contains("no line is as shown:   QBER  1.01 %", "the whole output:\nlink a-b\n");
  }

  @Test
  void linesThatAreMissingAddedOrMovedAreFound() {
    assertThat(difference("link a-b", "  QBER  1.00 %")).isPresent();
    assertThat(difference("  QBER  1.00 %", "…")).isPresent();
    assertThat(difference("…", "  rate  5 kbit/s", "…", "  QBER  1.00 %", "…").orElseThrow())
        .contains("lines are missing, added or moved");
    assertThat(difference("…", "  QBER  1.00 %", "", "…")).isPresent();
  }

  @Test
  void shownNumbersAreRenewedWhereTheWordsAreTheSame() {
    ShownOutput shown =
        new ShownOutput(
            1,
            List.of(
                "…",
                "  QBER  0.97 …",
                "  rate  6… kbit/s",
                "  rate  7 bit/s",
                "results in runs/x-9"));
    assertThat(shown.renewedBy(OUTPUT))
        .containsExactly(
            "…", "  QBER  1.00 …", "  rate  6… kbit/s", "  rate  7 bit/s", "results in runs/x-1");
  }

  @Test
  void anEditChangesTheLinesItShowsAndNoOthers() {
    FileEdit edit = FileEdit.of(List.of("--- x.yaml", " a: 1", "-b: 2", "+b: 3", "@@", "-d: 4"));
    assertThat(edit.file()).isEqualTo("x.yaml");
    assertThat(edit.appliedTo("a: 1\nb: 2\nc: 0\nd: 4\n")).isEqualTo("a: 1\nb: 3\nc: 0\n");
  }

  @Test
  void anEditRefusesAFileThatLacksOrRepeatsItsLines() {
    FileEdit edit = FileEdit.of(List.of("--- x.yaml", "-b: 2", "+b: 3"));
    assertThatThrownBy(() -> edit.appliedTo("a: 1\n"))
        .hasMessageContaining("x.yaml holds nowhere the lines\nb: 2");
    assertThatThrownBy(() -> edit.appliedTo("b: 2\nb: 2\n")).hasMessageContaining("more than once");
  }

  @Test
  void aPageIsReadAsItsSteps(@TempDir Path folder) throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("page.md"),
            "Do\n```sh\nls\n```\nand see\n```text\nx\n```\n```sh\npwd\n```\n");
    assertThat(Document.read(page).steps())
        .containsExactly(
            new Document.Commands(2, List.of("ls"), Optional.of(new ShownOutput(6, List.of("x")))),
            new Document.Commands(9, List.of("pwd"), Optional.empty()));
  }

  @Test
  void aPageWithABlockThatNothingChecksIsRefused(@TempDir Path folder) throws IOException {
    Path page = Files.writeString(folder.resolve("page.md"), "```yaml\na: 1\n```\n");
    assertThatThrownBy(() -> Document.read(page))
        .hasMessageContaining("page.md:1: a block of kind 'yaml'");
    Path open = Files.writeString(folder.resolve("open.md"), "\n```sh\nls\n");
    assertThatThrownBy(() -> Document.read(open))
        .hasMessageContaining("open.md:2: this block never ends");
  }
}
