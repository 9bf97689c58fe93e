/// What a key management entity must never forget, as the changes that it makes to it: segments of
/// key, keys set aside and handed out, the book of every bit.
///
/// Read [yugma.kme.ledger.Ledger], [yugma.kme.ledger.Change] and [yugma.kme.ledger.Outcome]. How it
/// is kept is another package. Depends on `party`.
@NullMarked
package yugma.kme.ledger;

import org.jspecify.annotations.NullMarked;
