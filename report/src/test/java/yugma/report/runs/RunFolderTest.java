// SPDX-License-Identifier: Apache-2.0
package yugma.report.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  @TempDir Path parent;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void nothingIsSeenUntilItIsFinished() throws IOException {
    Path place = parent.resolve("x");
    try (RunFolder folder = RunFolder.at(place)) {
      folder.write("result.json", "{}");
      folder.write("runs/1/result.json", "[]");
      assertThat(names()).singleElement().asString().startsWith(".x-");
      folder.finish();
      assertThat(folder.place()).isEqualTo(place);
    }
    assertThat(names()).containsExactly("x");
    assertThat(place.resolve("result.json")).hasContent("{}");
    assertThat(place.resolve("runs/1/result.json")).hasContent("[]");
  }

  @Test
  void whatWasNotFinishedIsRemoved() throws IOException {
    try (RunFolder folder = RunFolder.at(parent.resolve("x"))) {
      folder.write("runs/1/result.json", "[]");
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void aPlaceThatIsTakenIsRefused() throws IOException {
    Path file = Files.createFile(parent.resolve("file"));
    Path link = Files.createSymbolicLink(parent.resolve("link"), parent.resolve("nowhere"));
    for (Path taken : List.of(file, link, parent, Path.of("/"))) {
      assertThatThrownBy(() -> RunFolder.at(taken))
          .isInstanceOf(FileAlreadyExistsException.class)
          .hasMessageContaining("never overwritten");
    }
    assertThatThrownBy(() -> RunFolder.at(file.resolve("x")))
        .isInstanceOf(FileSystemException.class);
  }

  @Test
  void aPlaceThatWasTakenMeanwhileIsLeftAlone() throws IOException {
    Path place = parent.resolve("x");
    try (RunFolder folder = RunFolder.at(place)) {
      folder.write("result.json", "mine");
      Files.createDirectory(place);
      Files.writeString(place.resolve("result.json"), "theirs");
      assertThatThrownBy(folder::finish).isInstanceOf(FileAlreadyExistsException.class);
    }
    assertThat(names()).containsExactly("x");
    assertThat(place.resolve("result.json")).hasContent("theirs");
  }

  @Test
  void runsAreNumbered() throws IOException {
    Files.createDirectory(parent.resolve("n-1"));
    Files.createDirectory(parent.resolve(".n-2-1-1"));
    try (RunFolder folder = RunFolder.next(parent, "n")) {
      folder.finish();
    }
    assertThat(names()).containsExactly(".n-2-1-1", "n-1", "n-2");
  }

  @Test
  void runsAtTheSameTimeGetNumbersOfTheirOwn() throws IOException {
    try (RunFolder first = RunFolder.next(parent, "n");
        RunFolder second = RunFolder.next(parent, "n")) {
      first.write("result.json", "first");
      second.write("result.json", "second");
      second.finish();
      first.finish();
      assertThat(second.place()).isEqualTo(parent.resolve("n-1"));
      assertThat(first.place()).isEqualTo(parent.resolve("n-2"));
    }
    assertThat(parent.resolve("n-1/result.json")).hasContent("second");
    assertThat(parent.resolve("n-2/result.json")).hasContent("first");
    assertThat(names()).containsExactly("n-1", "n-2");
  }
}
