// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.kme.audit.AuditCheck;
import yugma.kme.audit.AuditKey;
import yugma.kme.audit.Checkpoint;
import yugma.kme.ledger.LedgerException;

/// Checks a store from outside, also while a ledger has it open: its audit log by itself, and the
/// tables against what the log tells.
public final class StoreCheck {
  private static final String ENTRIES =
      "SELECT a.entry, a.hash, s.chain, s.hash, s.signed_at, s.signature, a.sequence FROM audit a"
          + " LEFT JOIN signed s ON s.sequence = a.sequence ORDER BY a.sequence";

  /// Rows that PostgreSQL sends at once.
  private static final int FETCHED_ROWS = 1_000;

  private final Dialect dialect;

  private StoreCheck(Dialect dialect) {
    this.dialect = dialect;
  }

  /// @param address as in [LedgerSetting]
  public static StoreCheck of(String address) {
    return new StoreCheck(Dialect.of(address));
  }

  /// @param key of the signer; without it signatures are not checked
  public AuditCheck.Report verify(Optional<AuditKey> key) throws LedgerException {
    AuditCheck check = new AuditCheck(key);
    List<String> faults = new ArrayList<>();
    try (Connection connection = dialect.connectToRead()) {
      Statements statements = new Statements(connection);
      read(connection, new Log(check, faults));
      compare(statements, check, faults);
      faults.addAll(TableCheck.faults(statements));
      connection.rollback();
    } catch (SQLException e) {
      throw new LedgerException(dialect.explain(e), e);
    }
    AuditCheck.Report report = check.report();
    faults.addAll(0, report.faults());
    return new AuditCheck.Report(
        report.entries(),
        report.checkpoints(),
        report.signedTo(),
        report.delivered(),
        report.books(),
        List.copyOf(faults));
  }

  /// Writes the audit log, a line for an entry or a checkpoint, for [AuditCheck#line].
  public void export(Appendable out) throws LedgerException, IOException {
    try (Connection connection = dialect.connectToRead()) {
      read(connection, new Lines(out));
      connection.rollback();
    } catch (SQLException e) {
      throw new LedgerException(dialect.explain(e), e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private interface Reader {
    void entry(String text, String hash);

    void checkpoint(Checkpoint checkpoint, byte[] signature);
  }

  private record Log(AuditCheck check, List<String> faults) implements Reader {
    @Override
    public void entry(String text, String hash) {
      check.entry(text);
      if (!check.hash().equals(hash)) {
        faults.add("entry " + check.sequence() + " was changed");
      }
    }

    @Override
    public void checkpoint(Checkpoint checkpoint, byte[] signature) {
      check.checkpoint(checkpoint, signature);
    }
  }

  private record Lines(Appendable out) implements Reader {
    @Override
    public void entry(String text, String hash) {
      write(text);
    }

    @Override
    public void checkpoint(Checkpoint checkpoint, byte[] signature) {
      write(AuditCheck.line(checkpoint, signature));
    }

    private void write(String line) {
      try {
        out.append(line).append('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void read(Connection connection, Reader reader) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(ENTRIES)) {
      query.setFetchSize(FETCHED_ROWS);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          reader.entry(rows.getString(1), rows.getString(2));
          byte[] signature = rows.getBytes(6);
          if (signature != null) {
            Checkpoint checkpoint =
                new Checkpoint(
                    rows.getString(3),
                    rows.getLong(7),
                    rows.getString(4),
                    Instant.parse(rows.getString(5)));
            reader.checkpoint(checkpoint, signature);
          }
        }
      }
    }
  }

  private static void compare(Statements statements, AuditCheck check, List<String> faults)
      throws SQLException {
    String end =
        statements
            .list(row -> row.getLong(1) + " " + row.getString(2), "SELECT sequence, hash FROM site")
            .getFirst();
    if (!end.equals(check.sequence() + " " + check.hash())) {
      faults.add("the audit log ends at entry " + check.sequence() + ", the store says " + end);
    }
    if (!BookTable.all(statements).equals(check.report().books())) {
      faults.add(
          "the log tells the books "
              + check.report().books()
              + ", the store has "
              + BookTable.all(statements));
    }
    compareKeys(statements, check, faults);
  }

  private static void compareKeys(Statements statements, AuditCheck check, List<String> faults)
      throws SQLException {
    Map<AuditCheck.KeyOf, String> told = new HashMap<>(check.states());
    try (ResultSet rows = statements.of("SELECT key_id, sae, state FROM holding").executeQuery()) {
      while (rows.next()) {
        AuditCheck.KeyOf holder =
            new AuditCheck.KeyOf(Statements.uuid(rows, 1).toString(), rows.getString(2));
        String state = HoldingRow.word(rows.getInt(3));
        String tale = told.remove(holder);
        if (!state.equals(tale)) {
          faults.add(
              "key "
                  + holder.key()
                  + " is "
                  + state
                  + " for "
                  + holder.sae()
                  + ", the log tells "
                  + (tale == null ? "nothing of it" : "it is " + tale));
        }
      }
    }
    told.forEach(
        (holder, state) ->
            faults.add("key " + holder.key() + " is gone; the log tells it is " + state));
  }
}
