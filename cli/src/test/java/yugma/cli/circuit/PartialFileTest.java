// SPDX-License-Identifier: Apache-2.0
package yugma.cli.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialFileTest {
  @TempDir Path folder;

  @Test
  void bearsItsNameOnceItIsWhole() throws IOException {
    PartialFile file = new PartialFile(folder.resolve("shots"));
    assertThat(file.write(stream -> said(stream.toString(), file))).isTrue();
    assertThat(file.target()).isEmptyFile();
    assertThat(file.partial()).doesNotExist();
  }

  private static boolean said(String stream, PartialFile file) {
    return !stream.isEmpty() && Files.exists(file.partial()) && !Files.exists(file.target());
  }

  @Test
  void keepsWhatAStoppedRunLeft() throws IOException {
    PartialFile file = new PartialFile(folder.resolve("shots"));
    assertThat(
            file.write(
                stream -> {
                  stream.write('1');
                  return false;
                }))
        .isFalse();
    assertThat(file.partial()).hasContent("1");
    assertThatThrownBy(() -> file.write(_ -> true))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("shots.part is there already");
    assertThat(file.partial()).hasContent("1");
    assertThat(file.target()).doesNotExist();
  }
}
