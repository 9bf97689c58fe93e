// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WidePagesTest {
  private static final long BYTES = 64L << 20;
  private static final Path PAGES_OF_THIS_PROCESS = Path.of("/proc/self/statm");

  @Test
  void areZeroAndStartAtAMultipleOfTheirSize() {
    try (Arena arena = Arena.ofConfined()) {
      Optional<MemorySegment> pages = WidePages.allocate(BYTES, arena);
      pages.ifPresent(
          found -> {
            assertThat(found.byteSize()).isEqualTo(BYTES);
            assertThat(found.address() % (2 << 20)).isZero();
            assertThat(found.get(JAVA_DOUBLE, BYTES - 8)).isZero();
          });
    }
  }

  @Test
  void cannotBeReadWhenTheArenaIsClosed() {
    Optional<MemorySegment> pages;
    try (Arena arena = Arena.ofConfined()) {
      pages = WidePages.allocate(BYTES, arena);
    }
    pages.ifPresent(
        found ->
            assertThatThrownBy(() -> found.get(JAVA_DOUBLE, 0))
                .isInstanceOf(IllegalStateException.class));
  }

  @Test
  void goBackToTheSystem() throws IOException {
    if (!Files.isReadable(PAGES_OF_THIS_PROCESS)) {
      return;
    }
    long before = residentBytes();
    for (int i = 0; i < 6; i++) {
      try (Arena arena = Arena.ofConfined()) {
        WidePages.allocate(BYTES, arena);
      }
    }
    assertThat(residentBytes() - before).isLessThan(3 * BYTES);
  }

  private static long residentBytes() throws IOException {
    return 4096 * Long.parseLong(Files.readString(PAGES_OF_THIS_PROCESS).split(" ", -1)[1]);
  }

  @Test
  void areNotGivenWhereTheSystemHasNoRoom() {
    try (Arena arena = Arena.ofConfined()) {
      assertThat(WidePages.allocate(1L << 60, arena)).isEmpty();
    }
  }
}
