// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import yugma.kme.audit.AuditCheck;
import yugma.kme.audit.AuditKey;
import yugma.kme.audit.AuditSigner;
import yugma.kme.ledger.LedgerException;

/// A place for the ledgers of one test.
record Shelf(String address, Path folder) {
  /// A key pair is dear, so there is one for all.
  private static final class Keys {
    static final Path FOLDER = folder();
    static final AuditSigner SIGNER = signer();

    private static AuditSigner signer() {
      try {
        return AuditSigner.create(FOLDER.resolve("audit.pem"), publicKey());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static Path publicKey() {
      return FOLDER.resolve("audit.pub.pem");
    }

    private static Path folder() {
      try {
        Path made = Files.createTempDirectory("audit");
        made.toFile().deleteOnExit();
        return made;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static Shelf sqlite(Path folder) {
    return new Shelf("sqlite:" + folder.resolve("ledger.db"), folder);
  }

  static Shelf postgres(Path folder) {
    return new Shelf(Postgres.newDatabase(), folder);
  }

  boolean isSqlite() {
    return address.startsWith("sqlite:");
  }

  LedgerSetting setting(String process) {
    return new LedgerSetting(
        Stock.HERE,
        address,
        process,
        Keys.SIGNER,
        Optional.of(folder.resolve("witness-" + process)));
  }

  SqlLedger open() throws LedgerException {
    return open("one");
  }

  SqlLedger open(String process) throws LedgerException {
    return SqlLedger.open(setting(process));
  }

  static AuditKey key() throws IOException {
    assertThat(Keys.SIGNER).isNotNull();
    return AuditKey.load(Keys.publicKey());
  }

  /// What an outsider finds.
  AuditCheck.Report verify() throws LedgerException, IOException {
    return StoreCheck.of(address).verify(Optional.of(key()));
  }

  /// What an intruder does.
  void tamper(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:" + address);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
