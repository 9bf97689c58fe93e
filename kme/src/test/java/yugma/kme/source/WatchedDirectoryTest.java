// SPDX-License-Identifier: Apache-2.0
package yugma.kme.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.keys.secret.Slab;
import yugma.kme.ledger.Facts;
import yugma.kme.party.Grade;

class WatchedDirectoryTest {
  private static final UUID FIRST = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID SECOND = UUID.fromString("00000000-0000-4000-8000-000000000002");
  private static final Facts FACTS =
      new Facts(Grade.INFORMATION_THEORETIC, 1, List.of(), "device drop");

  @TempDir Path root;
  private final Store store = new Store();
  private final Slab slab = new Slab();
  private Path directory = Path.of("");
  private WatchedDirectory watched;

  @BeforeEach
  void open() throws IOException {
    directory = root.resolve("in");
    watched = new WatchedDirectory(directory, "a-b", FACTS, store, slab);
  }

  private Path put(String name, int length) throws IOException {
    byte[] bytes = new byte[length];
    java.util.Arrays.fill(bytes, (byte) length);
    return Files.write(directory.resolve(name), bytes);
  }

  private List<String> left() throws IOException {
    try (var all = Files.list(directory)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void filesAreTakenInTheOrderOfTheirNamesAndGone() throws IOException {
    put(SECOND + ".key", 40);
    put(FIRST + ".key", 4096);

    assertThat(watched.sweep()).isEqualTo(2);

    assertThat(store.ids()).containsExactly(FIRST, SECOND);
    assertThat(store.bytes(0)).hasSize(4096);
    assertThat(store.bytes(1)).hasSize(40).containsOnly(40);
    assertThat(store.blocks().getFirst().stock()).isEqualTo("a-b");
    assertThat(store.blocks().getFirst().facts()).isEqualTo(FACTS);
    assertThat(left()).containsExactly("refused");
    assertThat(watched.sweep()).isZero();
  }

  @Test
  void whatIsNotCompleteIsLeftAlone() throws IOException {
    put(FIRST + ".key.tmp", 8);
    put(SECOND + ".tmp", 8);

    assertThat(watched.sweep()).isZero();

    assertThat(left()).containsExactly(FIRST + ".key.tmp", SECOND + ".tmp", "refused");
  }

  @Test
  void whatIsNoBlockIsMovedAside() throws IOException {
    put("notes.txt", 8);
    put(FIRST + ".key", 0);
    put("00000000-0000-4000-8000-00000000000A.key", 8);
    put("1-2-3-4-5.key", 8);
    Path secret = put("../elsewhere", 8);
    Files.createSymbolicLink(directory.resolve(SECOND + ".key"), secret);

    assertThat(watched.sweep()).isZero();

    assertThat(store.ids()).isEmpty();
    assertThat(left()).containsExactly("refused");
    try (var refused = Files.list(directory.resolve("refused"))) {
      assertThat(refused).hasSize(5);
    }
    assertThat(secret).exists();
  }

  @Test
  void aFileStaysWhileItsBlockCannotBeStored() throws IOException {
    put(FIRST + ".key", 32);
    store.fail(true);

    assertThatThrownBy(() -> watched.sweep()).isInstanceOf(UncheckedIOException.class);

    assertThat(left()).contains(FIRST + ".key");
    assertThat(Files.readAllBytes(directory.resolve(FIRST + ".key"))).containsOnly(32);
    assertThat(slab.usedBytes()).isZero();
    store.fail(false);
    assertThat(watched.sweep()).isEqualTo(1);
  }

  @Test
  void aFileLeftBehindByACrashIsWipedAndNotCountedTwice() throws IOException {
    put(FIRST + ".key", 32);
    watched.sweep();
    put(FIRST + ".key", 32);

    new WatchedDirectory(directory, "a-b", FACTS, store, slab).sweep();

    assertThat(store.ids()).containsExactly(FIRST);
    assertThat(left()).containsExactly("refused");
  }
}
