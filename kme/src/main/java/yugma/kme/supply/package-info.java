/// The supply of keys to applications, as an interface behind which any protocol can stand.
///
/// Read [yugma.kme.supply.KeySupply] and [yugma.kme.supply.Answer]. Depends on `party` and
/// `ledger`.
@NullMarked
package yugma.kme.supply;

import org.jspecify.annotations.NullMarked;
