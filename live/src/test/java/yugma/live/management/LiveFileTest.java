// SPDX-License-Identifier: Apache-2.0
package yugma.live.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveFileTest {
  @TempDir Path folder;

  @Test
  void onlyItsOwnerReadsIt() throws IOException {
    LiveFile.ofThisProcess("x", 1, Instant.EPOCH).write(folder);
    assertThat(Files.getPosixFilePermissions(folder.resolve("live.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(LiveFile.running(folder)).contains(LiveFile.ofThisProcess("x", 1, Instant.EPOCH));
    assertThat(LiveFile.running(List.of(folder))).containsExactly(folder);
  }

  @Test
  void aDeadProcessRunsNothing() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    new LiveFile("x", 1, dead.pid(), Optional.of(Instant.EPOCH), Instant.EPOCH).write(folder);
    assertThat(LiveFile.running(folder)).isEmpty();
  }

  @Test
  void aLaterProcessWithTheSameNumberIsAnother() throws IOException {
    long pid = ProcessHandle.current().pid();
    new LiveFile("x", 1, pid, Optional.of(Instant.EPOCH), Instant.EPOCH).write(folder);
    assertThat(LiveFile.running(folder)).isEmpty();
  }

  @Test
  void aDamagedFileIsSaid() throws IOException {
    Files.writeString(folder.resolve("live.json"), "{");
    assertThatThrownBy(() -> LiveFile.running(folder)).hasMessageContaining("is damaged");
  }

  @Test
  void presenceEndsWithItsFile() throws IOException {
    try (Presence presence = Presence.in(folder)) {
      presence.announce("x", 1, Instant.EPOCH);
      assertThat(LiveFile.running(folder)).isPresent();
    }
    assertThat(folder.resolve("live.json")).doesNotExist();
    Presence.in(folder).close();
  }
}
