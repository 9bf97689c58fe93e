// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.sql.SQLException;
import java.time.Instant;
import yugma.kme.audit.AuditSigner;
import yugma.kme.audit.Checkpoint;

/// Signs the end of the audit log every so many entries, and at least once in a minute in which
/// something is written.
final class Signing {
  private static final long ENTRIES = 10_000;
  private static final long NANOS = 60_000_000_000L;

  private final AuditSigner signer;
  private long entries;
  private long signedAtNanos = System.nanoTime();

  Signing(AuditSigner signer) {
    this.signer = signer;
  }

  void signIfDue(Site site, Instant now, Statements statements) throws SQLException {
    entries++;
    if (entries >= ENTRIES || System.nanoTime() - signedAtNanos >= NANOS) {
      sign(site, now, statements);
    }
  }

  /// Within the transaction that is open.
  void sign(Site site, Instant now, Statements statements) throws SQLException {
    Checkpoint checkpoint = new Checkpoint(site.chain(), site.sequence(), site.hash(), now);
    statements.change(
        "INSERT INTO signed (sequence, chain, hash, signed_at, signature) VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        site.sequence(),
        site.chain(),
        site.hash(),
        now.toString(),
        signer.sign(checkpoint));
    entries = 0;
    signedAtNanos = System.nanoTime();
  }
}
