/// Where key comes from: the port that devices, simulated or real, hand their blocks to.
///
/// Read [yugma.kme.source.Intake], [yugma.kme.source.WatchedDirectory] and
/// [yugma.kme.source.Etsi014Source]. Depends on `ledger` and `client`.
@NullMarked
package yugma.kme.source;

import org.jspecify.annotations.NullMarked;
