// SPDX-License-Identifier: Apache-2.0
package yugma.kme.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.keys.secret.Entropy;
import yugma.kme.ledger.Change;
import yugma.kme.setting.NodeFile;
import yugma.kme.sql.Postgres;
import yugma.kme.sql.SqlLedger;
import yugma.kme.vault.KeyEncryptionKey;

/// Two processes of one site.
class StoresTest {
  @TempDir Path folder;

  @Test
  void twoThatAreCalledAlikeInTwoFoldersDoNotDisturbEachOther() throws Exception {
    NodeFile file = file(Postgres.newDatabase());
    KeyEncryptionKey key =
        KeyEncryptionKey.create(folder.resolve("key"), Entropy.operatingSystem());
    Stores one = new Stores(file, Files.createDirectory(folder.resolve("one")));
    Stores two = new Stores(file, Files.createDirectory(folder.resolve("two")));
    try (SqlLedger first = one.ledger(key, "kme");
        SqlLedger second = two.ledger(key, "kme")) {
      first.apply(Instant.now(), List.of(new Change.Survey()));
      second.apply(Instant.now(), List.of(new Change.Survey()));
      assertThatThrownBy(() -> two.ledger(key, "kme"))
          .hasMessageContaining("give this one a name or a witness of its own");
      try (SqlLedger third = two.ledger(key, "kme-2")) {
        second.apply(Instant.now(), List.of(new Change.Survey()));
        assertThat(third.incarnation()).isGreaterThan(second.incarnation());
      }
    }
    assertThat(folder.resolve("two/witness-kme")).exists();
    assertThat(folder.resolve("two/witness-kme-2")).exists();
  }

  private static NodeFile file(String store) {
    return new NodeFile(
        "bern",
        new NodeFile.Listen("127.0.0.1:0", "127.0.0.1:0", Optional.empty()),
        "certificates",
        Optional.of(store),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
