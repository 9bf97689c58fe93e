/// The ledger in an SQL database: SQLite in a file for one process, or PostgreSQL for several
/// processes of one site.
///
/// A transaction reads the rows that its changes touch, works on them in memory, and writes them
/// with one audit entry. On PostgreSQL the processes of a site take turns, a transaction each: they
/// would wait for each other at the book of the stock anyway, and so no two of them can disagree.
///
/// Read [yugma.kme.sql.SqlLedger], [yugma.kme.sql.LedgerSetting] and [yugma.kme.sql.StoreCheck].
/// Depends on `ledger`, `audit`, `vault`, `party` and the book of `keys`.
@NullMarked
package yugma.kme.sql;

import org.jspecify.annotations.NullMarked;
