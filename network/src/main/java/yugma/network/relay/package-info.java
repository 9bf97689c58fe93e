/// Keys for two nodes that no link joins: which paths they take over trusted nodes, who is served
/// when there is too little, and what becomes of it when a link is tapped, cut or empty.
///
/// Read [yugma.network.relay.RelayService] (who serves), [yugma.network.relay.DemandRun] (who is
/// served) and [yugma.network.relay.PathSearch] (over which paths). Depends on `link`, `scenario`,
/// the relay of `keys`, and the kernel.
@NullMarked
package yugma.network.relay;

import org.jspecify.annotations.NullMarked;
