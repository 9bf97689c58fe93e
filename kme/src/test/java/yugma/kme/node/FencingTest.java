// SPDX-License-Identifier: Apache-2.0
package yugma.kme.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.kme.audit.AuditCheck;
import yugma.kme.audit.AuditKey;
import yugma.kme.audit.AuditSigner;
import yugma.kme.client.Etsi014Client;
import yugma.kme.client.Heard;
import yugma.kme.etsi014.KeyContainer;
import yugma.kme.etsi014.KeyRequest;
import yugma.kme.ledger.Change;
import yugma.kme.party.KmeId;
import yugma.kme.sql.LedgerSetting;
import yugma.kme.sql.Postgres;
import yugma.kme.sql.SqlLedger;
import yugma.kme.sql.StoreCheck;

/// An entity on PostgreSQL that another process of its site takes for dead, or that loses its
/// database: it refuses, loses nothing, and goes on by itself.
class FencingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  private final String database = Postgres.newDatabase();

  @Test
  void aNodeThatWasDeclaredDeadGoesOnAndGivesNothingTwice() throws Exception {
    try (NodePair pair = pair();
        Etsi014Client here = pair.client(NodePair.HERE);
        Etsi014Client there = pair.client(NodePair.THERE);
        SqlLedger rival = rival()) {
      pair.fill(1 << 16);
      Map<UUID, String> given = new HashMap<>();
      put(given, NodeTest.enc(here));
      AtomicBoolean isOver = new AtomicBoolean();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<List<KeyContainer>>> asking = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
          asking.add(threads.submit(() -> askUntil(isOver, here)));
        }
        for (int death = 1; death <= 3; death++) {
          declareDead(rival, pair, death);
          put(given, NodeTest.enc(here));
        }
        isOver.set(true);
        for (Future<List<KeyContainer>> all : asking) {
          all.get().forEach(one -> put(given, one));
        }
      }
      assertThat(given.size()).isGreaterThan(4);
      assertThat(given.values()).doesNotHaveDuplicates();
      for (Map.Entry<UUID, String> key : given.entrySet()) {
        try (KeyContainer taken = NodeTest.dec(there, key.getKey())) {
          assertThat(HexFormat.of().formatHex(NodeTest.bytes(taken))).isEqualTo(key.getValue());
        }
        assertThat(there.decKeys(NodePair.HERE, List.of(key.getKey())))
            .isEqualTo(
                new Heard.Refused<KeyContainer>(
                    400, "one or more keys specified are not found on KME"));
      }
      // What it held open before is wiped: no more than what is open now, and a few secrets.
      assertThat(pair.node("bern").secretBytes()).isLessThan(3 << 12);
      assertThat(rival.verifyBook()).isEmpty();
    }
    assertThat(check().faults()).isEmpty();
  }

  private static List<KeyContainer> askUntil(AtomicBoolean isOver, Etsi014Client here) {
    List<KeyContainer> given = new ArrayList<>();
    while (!isOver.get()) {
      Heard<KeyContainer> heard = here.encKeys(NodePair.THERE, KeyRequest.EMPTY);
      if (heard instanceof Heard.Given<KeyContainer>(KeyContainer value)) {
        given.add(value);
      } else {
        assertThat(heard).isInstanceOf(Heard.Refused.class);
        assertThat(((Heard.Refused<KeyContainer>) heard).isForNow()).as("" + heard).isTrue();
      }
    }
    return given;
  }

  private static void put(Map<UUID, String> into, KeyContainer container) {
    try (container) {
      String before =
          into.put(
              NodeTest.key(container).id(), HexFormat.of().formatHex(NodeTest.bytes(container)));
      assertThat(before).isNull();
    }
  }

  /// Beats twice, so quickly that the node cannot have beaten between.
  private static void declareDead(SqlLedger rival, NodePair pair, int times) throws Exception {
    Instant late = Instant.now().plus(PATIENCE);
    while (deaths(pair) < times) {
      assertThat(Instant.now()).isBefore(late);
      Instant now = Instant.now();
      rival.apply(now, List.of(new Change.Beat(Instant.EPOCH)));
      rival.apply(now, List.of(new Change.Beat(now)));
      Instant soon = Instant.now().plusSeconds(3);
      while (deaths(pair) < times && Instant.now().isBefore(soon)) {
        Thread.sleep(20);
      }
    }
  }

  private static long deaths(NodePair pair) {
    return pair.warnings.stream().filter(told -> told.contains("was declared dead")).count();
  }

  @Test
  void aDatabaseThatGoesAndComesBackIsUsedAgain() throws Exception {
    try (NodePair pair = pair();
        Etsi014Client here = pair.client(NodePair.HERE);
        Etsi014Client there = pair.client(NodePair.THERE)) {
      pair.fill(1 << 14);
      NodeTest.enc(here).close();
      long before = pair.node("bern").state().incarnation();
      Postgres.setOpen(database, false);
      String told = "";
      Instant late = Instant.now().plus(PATIENCE);
      while (!told.contains("the store cannot be written: the ledger's PostgreSQL server")) {
        assertThat(Instant.now()).isBefore(late);
        Heard<KeyContainer> heard = here.encKeys(NodePair.THERE, KeyRequest.EMPTY);
        if (heard instanceof Heard.Refused<KeyContainer> refused) {
          assertThat(refused.status()).isEqualTo(503);
          told = "" + refused;
        }
      }
      assertThat(pair.node("bern").state().ledger().failure()).isPresent();
      Postgres.setOpen(database, true);
      try (KeyContainer given = NodeTest.enc(here);
          KeyContainer taken = NodeTest.dec(there, NodeTest.key(given).id())) {
        assertThat(NodeTest.bytes(taken)).isEqualTo(NodeTest.bytes(given));
      }
      assertThat(pair.node("bern").state().incarnation()).isEqualTo(before);
      assertThat(pair.warnings).isEmpty();
    }
    assertThat(check().faults()).isEmpty();
  }

  private NodePair pair() throws Exception {
    return new NodePair(folder, true, Optional.empty(), Map.of("bern", database));
  }

  /// Another process of bern.
  private SqlLedger rival() throws Exception {
    AuditSigner signer = AuditSigner.load(folder.resolve("bern/audit-key.pem"));
    return SqlLedger.open(
        new LedgerSetting(new KmeId("bern"), database, "rival", signer, Optional.empty()));
  }

  private AuditCheck.Report check() throws Exception {
    AuditKey key = AuditKey.load(folder.resolve("bern/audit-public-key.pem"));
    return StoreCheck.of(database).verify(Optional.of(key));
  }
}
