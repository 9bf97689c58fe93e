/// The audit log of a key management entity: what became of every bit, chained by hashes and signed
/// now and then, so that an outsider can check it.
///
/// One entry is one transaction of the ledger, a line of JSON without blanks:
///
///     {"chain":"…","sequence":7,"time":"…","incarnation":2,"previous":"HEX","acts":[ACT,…]}
///     ACT: {"act":"hand","about":"…","spans":[["SEGMENT","STOCK",256,512,"delivered"],…],
///           "keys":[["KEY_ID","SAE","delivered"],…],"moves":[["STOCK","stored","delivered",256],…]}
///
/// Empty lists and `about` are left out. `previous` is the SHA-256 of the entry before, 64 zeros in
/// the first. The spans of a segment follow each other without a gap, from its first bit to its
/// last, so each bit goes one way once. No entry holds key material.
///
/// Read [yugma.kme.audit.Entry], [yugma.kme.audit.AuditCheck] and [yugma.kme.audit.AuditSigner].
/// Depends on the book of `keys` and on `ledger`.
@NullMarked
package yugma.kme.audit;

import org.jspecify.annotations.NullMarked;
