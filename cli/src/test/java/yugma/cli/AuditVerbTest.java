// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.kme.audit.AuditSigner;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Facts;
import yugma.kme.ledger.Sealed;
import yugma.kme.ledger.Segment;
import yugma.kme.ledger.SegmentId;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.sql.LedgerSetting;
import yugma.kme.sql.SqlLedger;

class AuditVerbTest {
  @TempDir private Path folder;

  @BeforeEach
  void keepALedger() throws Exception {
    AuditSigner signer =
        AuditSigner.create(folder.resolve("audit-key.pem"), folder.resolve("audit-public-key.pem"));
    KmeId own = new KmeId("here");
    String address = "sqlite:" + folder.resolve("store.db");
    Facts facts = new Facts(Grade.INFORMATION_THEORETIC, 1, List.of(), "device x");
    Segment segment = new Segment(new SegmentId(UUID.randomUUID(), 0), "a-b", own, 4_096, facts);
    try (SqlLedger ledger =
        SqlLedger.open(new LedgerSetting(own, address, "one", signer, Optional.empty()))) {
      ledger.apply(
          Instant.EPOCH,
          List.of(
              new Change.Arrive(segment, new Sealed(new byte[9])),
              new Change.Confirm(segment.id())));
    }
  }

  @Test
  void aLogThatIsAsItWasWrittenIsRight() {
    Ran ran = Ran.of("audit", "verify", folder.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("a-b: generated 4,096 bits = stored 3,840")
        .contains("right: 2 entries, 1 signed checkpoints up to entry 2, 0 deliveries");
    assertThat(ran.exit()).isEqualTo(Exit.OK);
  }

  @Test
  void anExportedLogIsCheckedByItself() throws Exception {
    Path file = folder.resolve("log.jsonl");
    assertThat(Ran.of("audit", "export", folder.toString(), "--out", file.toString()).exit())
        .isEqualTo(Exit.OK);
    Ran right = Ran.of("audit", "verify", file.toString());
    assertThat(right.out()).contains("right: 2 entries, 1 signed");
    assertThat(right.exit()).isEqualTo(Exit.OK);
    Files.writeString(file, Files.readString(file).replace("4096", "8192"));
    Ran wrong = Ran.of("audit", "verify", file.toString());
    assertThat(wrong.out()).contains("the checkpoint of entry 2 was signed for another log");
    assertThat(wrong.exit()).isEqualTo(Exit.INTEGRITY);
  }

  @Test
  void aStoreThatIsNotThereIsAMistakeOfTheUser() {
    Ran ran = Ran.of("audit", "verify", folder.resolve("nowhere").toString());
    assertThat(ran.err()).contains("there is no store");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
  }
}
