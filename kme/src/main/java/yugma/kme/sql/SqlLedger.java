// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import yugma.kme.audit.Entry;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Head;
import yugma.kme.ledger.Ledger;
import yugma.kme.ledger.LedgerException;
import yugma.kme.ledger.Outcome;
import yugma.kme.party.KmeId;
import yugma.kme.vault.KeyEncryptionKey;

/// A ledger in an SQL database.
///
/// After a failure it connects anew at the next call; once it was declared dead, it enters anew.
/// One thread at a time, but for [#incarnation], [#head], [#peerHead] and [#setBacks].
public final class SqlLedger implements Ledger {
  private static final String ROLLED_BACK = "rolled back";

  private final LedgerSetting setting;
  private final Dialect dialect;
  private final Guards guards;
  private final Signing signing;
  private final Map<KmeId, Head> peers = new ConcurrentHashMap<>();
  private @Nullable Connected connected;
  private volatile long incarnation;
  private volatile Site site;
  private final AtomicInteger setBacks = new AtomicInteger();

  /// Whether nobody can have moved the site on since the last commit.
  private boolean isCurrent;

  private boolean closed;

  private SqlLedger(LedgerSetting setting, Guards guards, Connected connected, Site site) {
    this.setting = setting;
    this.guards = guards;
    this.connected = connected;
    this.site = site;
    dialect = guards.dialect();
    signing = new Signing(setting.signer());
  }

  /// Opens a store, makes it where there is none, and enters this process in it: what a former
  /// process of a single-process store, or a former one of this name, had claimed is closed and
  /// owed.
  ///
  /// @throws LedgerException where the store belongs to another entity, was written by a newer
  ///   program, is in use, or cannot be reached
  public static SqlLedger open(LedgerSetting setting) throws LedgerException {
    Guards guards = Guards.of(setting);
    @Nullable Connected connected = null;
    try {
      connected = Connected.of(guards.dialect().connect());
      Migrations.run(guards.dialect(), connected.connection());
      Site.found(connected.statements(), setting.own());
      connected.connection().commit();
      Site site = Site.take(connected.statements(), guards.dialect());
      SqlLedger ledger = new SqlLedger(setting, guards, connected, site);
      ledger.enter(
          connected,
          site,
          Processes.named(connected.statements(), guards.dialect(), setting.process()));
      return ledger;
    } catch (SQLException e) {
      end(connected, guards);
      throw new LedgerException(guards.dialect().explain(e), e);
    } catch (LedgerException | RuntimeException e) {
      end(connected, guards);
      throw e;
    }
  }

  private static void end(@Nullable Connected connected, Guards guards) {
    if (connected != null) {
      connected.close();
    }
    guards.close();
  }

  /// @param replaced processes whose place this one takes
  private void enter(Connected now, Site taken, List<Long> replaced)
      throws SQLException, LedgerException {
    Statements statements = now.statements();
    Instant time = Instant.now();
    long entered = Processes.add(statements, dialect, setting.process(), Millis.of(time));
    Desk desk = new Desk(session(now, entered), statements, time);
    Transaction transaction = new Transaction(desk, dialect);
    desk.entry.act("open", setting.process());
    Optional<Head> unknown = lost(taken, statements);
    Optional<Head> lost = guards.lost(taken, statements).or(() -> unknown);
    if (lost.isPresent()) {
      transaction.closing().distrust(lost.get().chain(), ROLLED_BACK);
    }
    for (long former : replaced) {
      transaction.closing().bury(former);
    }
    readPeers(statements);
    commit(now, taken, desk);
    setBacks.addAndGet(lost.isPresent() ? 1 : 0);
    incarnation = entered;
  }

  /// What this process remembers of a log that the store does not hold.
  private Optional<Head> lost(Site taken, Statements statements) throws SQLException {
    return taken.contains(site.head(), statements) ? Optional.empty() : Optional.of(site.head());
  }

  private Desk.Session session(Connected now, long process) {
    Connected known = dialect.isSingle() ? now : now.afresh();
    return new Desk.Session(setting.own(), process, now.facts(), known.segments(), known.books());
  }

  private void readPeers(Statements statements) throws SQLException {
    statements.list(
        row ->
            Optional.ofNullable(
                peers.put(
                    new KmeId(row.getString(1)),
                    new Head(row.getString(2), row.getLong(3), row.getString(4)))),
        "SELECT peer, chain, sequence, token FROM head");
  }

  /// Refuses a key-encryption key that is not the one by which the store was sealed first.
  public void requireKey(KeyEncryptionKey key) throws LedgerException {
    try {
      Connected now = connected();
      now.statements()
          .change(
              "UPDATE site SET key_check = ? WHERE id = 1 AND key_check IS NULL", key.checkValue());
      byte[] kept =
          now.statements()
              .list(row -> row.getBytes(1), "SELECT key_check FROM site WHERE id = 1")
              .getFirst();
      now.connection().commit();
      if (!Arrays.equals(kept, key.checkValue())) {
        throw LedgerException.refused(
            "the key-encryption key does not open this store: give the file or passphrase that it"
                + " was made with");
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public long incarnation() {
    return incarnation;
  }

  @Override
  public Head head() {
    return site.head();
  }

  @Override
  public Optional<Head> peerHead(KmeId peer) {
    return Optional.ofNullable(peers.get(peer));
  }

  /// How often this process found the store put back to an earlier state, when it opened it or
  /// since; all that it held was voided then, and the far ends should be told.
  public int setBacks() {
    return setBacks.get();
  }

  /// Counts the rows anew.
  ///
  /// @return where they disagree with the books or with each other; nothing, unless there is a
  ///   fault
  public List<String> verifyBook() throws LedgerException {
    try {
      Connected on = connected();
      Site.take(on.statements(), dialect);
      List<String> faults = TableCheck.faults(on.statements());
      on.connection().commit();
      return faults;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public List<Outcome> apply(Instant now, List<Change> changes) throws LedgerException {
    try {
      Connected on = connected();
      Site taken = isCurrent ? site : Site.take(on.statements(), dialect);
      if (!dialect.isSingle() && Site.isFenced(on.statements(), incarnation)) {
        enter(on, taken, List.of());
        throw LedgerException.fenced(incarnation);
      }
      Optional<Head> lost =
          taken.sequence() < site.sequence() ? lost(taken, on.statements()) : Optional.empty();
      Desk desk = new Desk(session(on, incarnation), on.statements(), now);
      Transaction transaction = new Transaction(desk, dialect);
      if (lost.isPresent()) {
        transaction.closing().distrust(lost.get().chain(), ROLLED_BACK);
      }
      List<Outcome> outcomes = transaction.run(changes);
      readPeersAfter(changes, on.statements());
      commit(on, taken, desk);
      setBacks.addAndGet(lost.isPresent() ? 1 : 0);
      return outcomes;
    } catch (SQLException e) {
      throw failed(e);
    } catch (LedgerException e) {
      drop();
      throw e;
    } catch (RuntimeException e) {
      drop();
      throw new LedgerException("the ledger met a fault of this program; nothing was changed", e);
    }
  }

  private void readPeersAfter(List<Change> changes, Statements statements) throws SQLException {
    for (Change change : changes) {
      if (change instanceof Change.NoteHead || change instanceof Change.Beat) {
        readPeers(statements);
        return;
      }
    }
  }

  /// What is remembered of the log stays as it was until this is durable, so that a store that was
  /// set back is found out by the next attempt too.
  private void commit(Connected on, Site taken, Desk desk) throws SQLException, LedgerException {
    desk.flush();
    Site next = taken;
    if (!desk.entry.isEmpty()) {
      String chain = desk.beginsChain ? UUID.randomUUID().toString() : taken.chain();
      Entry.Place place = new Entry.Place(chain, taken.sequence() + 1, taken.hash());
      Entry.Written written = desk.entry.written(place, desk.now, desk.session.incarnation());
      next = taken.append(on.statements(), written, chain);
      signing.signIfDue(next, desk.now, on.statements());
    }
    on.connection().commit();
    desk.segments.forgetClosed();
    site = next;
    isCurrent = dialect.isSingle();
    if (next.sequence() != taken.sequence()) {
      guards.remember(next);
    }
    guards.between(on.connection());
  }

  private Connected connected() throws SQLException, LedgerException {
    if (closed) {
      throw LedgerException.refused("the ledger is closed");
    }
    Connected now = connected;
    if (now == null) {
      now = Connected.of(dialect.connect());
      connected = now;
    }
    return now;
  }

  private LedgerException failed(SQLException e) {
    drop();
    return new LedgerException(dialect.explain(e), e);
  }

  private void drop() {
    isCurrent = false;
    Connected now = connected;
    connected = null;
    if (now != null) {
      now.close();
    }
  }

  /// Signs the end of the audit log, where the store can be written.
  @Override
  public void close() {
    if (closed) {
      return;
    }
    try {
      Connected on = connected();
      Site taken = Site.take(on.statements(), dialect);
      if (!Site.isFenced(on.statements(), incarnation)) {
        signing.sign(taken, Instant.now(), on.statements());
        on.connection().commit();
      }
    } catch (SQLException | LedgerException _) {
      // The log stands as it is; the next process signs it.
    }
    closed = true;
    end(connected, guards);
  }
}
