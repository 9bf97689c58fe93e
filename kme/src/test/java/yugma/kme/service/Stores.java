// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import yugma.keys.secret.Entropy;
import yugma.kme.audit.AuditSigner;
import yugma.kme.ledger.LedgerException;
import yugma.kme.party.KmeId;
import yugma.kme.sql.LedgerSetting;
import yugma.kme.sql.SqlLedger;
import yugma.kme.vault.KeyEncryptionKey;

/// Ledgers on disk for a [World]; one key signs all their audit logs.
final class Stores {
  private static final AuditSigner SIGNER = signer();

  private Stores() {}

  static SqlLedger open(Path file, KmeId own) {
    try {
      return SqlLedger.open(
          new LedgerSetting(own, "sqlite:" + file, "test", SIGNER, Optional.empty()));
    } catch (LedgerException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A key-encryption key beside a store.
  static KeyEncryptionKey key(Path store) {
    try {
      return KeyEncryptionKey.create(
          store.resolveSibling(store.getFileName() + "-key"), Entropy.operatingSystem());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AuditSigner signer() {
    try {
      Path folder = Files.createTempDirectory("audit");
      return AuditSigner.create(folder.resolve("key.pem"), folder.resolve("public.pem"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
