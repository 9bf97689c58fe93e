// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.nio.file.Path;
import java.util.Optional;
import yugma.kme.audit.AuditSigner;
import yugma.kme.party.KmeId;

/// Where a ledger is kept, and whose it is.
///
/// @param own the entity
/// @param address `sqlite:PATH`, or `postgresql://host/database?user=…`
/// @param process name of this process among those of the site; one that is started again under its
///   name takes the place of the former
/// @param signer of the audit log
/// @param witness a small file, not beside the database, that tells when the database was put back
///   to an earlier state; one per process
public record LedgerSetting(
    KmeId own, String address, String process, AuditSigner signer, Optional<Path> witness) {}
