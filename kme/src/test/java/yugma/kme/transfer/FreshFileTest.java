// SPDX-License-Identifier: Apache-2.0
package yugma.kme.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshFileTest {
  @TempDir Path folder;

  @Test
  void appearsWhenItIsComplete() throws IOException {
    Path target = folder.resolve("a");
    try (FreshFile file = new FreshFile(target)) {
      file.out().write(7);
      assertThat(target).doesNotExist();
      file.keep();
    }
    assertThat(target).hasBinaryContent(new byte[] {7});
    assertThat(folder).isDirectoryContaining("glob:**/a").isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void leavesNothingWhereItIsNotKept() throws IOException {
    try (FreshFile file = new FreshFile(folder.resolve("a"))) {
      file.out().write(7);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void neverTakesThePlaceOfAnother() throws IOException {
    Path target = folder.resolve("a");
    try (FreshFile file = new FreshFile(target)) {
      Files.writeString(target, "older");
      assertThatThrownBy(file::keep).hasMessageContaining("was left alone");
    }
    assertThat(target).hasContent("older");
    assertThatThrownBy(() -> new FreshFile(target)).hasMessageContaining("was left alone");
  }
}
