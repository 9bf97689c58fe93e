/// Where key comes from: the port that devices, simulated or real, hand their blocks to.
///
/// Read [yugma.kme.source.Intake] and [yugma.kme.source.Block]. Depends on `ledger`.
@NullMarked
package yugma.kme.source;

import org.jspecify.annotations.NullMarked;
