// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import yugma.kme.audit.Entry;
import yugma.kme.ledger.Head;
import yugma.kme.ledger.LedgerException;
import yugma.kme.party.KmeId;

/// The row that says whose store it is and where its audit log ends; each transaction begins by
/// taking it.
///
/// @param chain of the log
/// @param sequence of its last entry
/// @param hash of its last entry
record Site(String chain, long sequence, String hash) {
  /// The act by which a chain ends; it is about the chain that was lost, and why.
  static final String DISTRUST = "distrust";

  private static final String SELECT = "SELECT chain, sequence, hash FROM site WHERE id = 1";

  /// Waits for other processes' transactions.
  static Site take(Statements statements, Dialect dialect) throws SQLException {
    return read(statements, SELECT + dialect.lockRow());
  }

  /// Once it is taken.
  static Site read(Statements statements) throws SQLException {
    return read(statements, SELECT);
  }

  private static Site read(Statements statements, String query) throws SQLException {
    return statements
        .list(row -> new Site(row.getString(1), row.getLong(2), row.getString(3)), query)
        .getFirst();
  }

  /// Makes the row in a new store; refuses another entity's.
  static void found(Statements statements, KmeId own) throws SQLException, LedgerException {
    statements.change(
        "INSERT INTO site (id, kme, chain, sequence, hash) VALUES (1, ?, ?, 0, ?)"
            + " ON CONFLICT DO NOTHING",
        own.text(),
        UUID.randomUUID().toString(),
        Entry.NO_HASH);
    String kme =
        statements.list(row -> row.getString(1), "SELECT kme FROM site WHERE id = 1").getFirst();
    if (!kme.equals(own.text())) {
      throw LedgerException.refused(
          "the ledger belongs to KME '" + kme + "', not to '" + own + "': look at its address");
    }
  }

  static boolean isFenced(Statements statements, long incarnation) throws SQLException {
    List<Integer> dead =
        statements.list(
            row -> row.getInt(1), "SELECT dead FROM process WHERE incarnation = ?", incarnation);
    return dead.isEmpty() || dead.getFirst() != 0;
  }

  Head head() {
    return new Head(chain, sequence, hash);
  }

  /// Whether the log still holds what was remembered; or has ended that chain since, as once
  /// another process has found out that the store was put back, and has voided what was in it.
  boolean contains(Head memory, Statements statements) throws SQLException {
    if (memory.sequence() == 0) {
      return true;
    }
    return statements
            .list(
                row -> row.getString(1),
                "SELECT hash FROM audit WHERE sequence = ?",
                memory.sequence())
            .stream()
            .anyMatch(memory.token()::equals)
        || hasEnded(memory.chain(), statements);
  }

  private boolean hasEnded(String former, Statements statements) throws SQLException {
    return !former.equals(chain)
        && !statements
            .list(
                row -> row.getLong(1),
                "SELECT sequence FROM audit WHERE entry LIKE ? OR entry LIKE ? LIMIT 1",
                "{\"chain\":\"" + former + "\",%",
                "%\"act\":\"" + DISTRUST + "\",\"about\":\"" + former + ":%")
            .isEmpty();
  }

  /// Writes an entry behind the last.
  Site append(Statements statements, Entry.Written written, String inChain) throws SQLException {
    Site next = new Site(inChain, sequence + 1, written.hash());
    statements.change(
        "INSERT INTO audit (sequence, entry, hash) VALUES (?, ?, ?)",
        next.sequence(),
        written.text(),
        written.hash());
    statements.change(
        "UPDATE site SET chain = ?, sequence = ?, hash = ? WHERE id = 1",
        inChain,
        next.sequence(),
        written.hash());
    return next;
  }
}
