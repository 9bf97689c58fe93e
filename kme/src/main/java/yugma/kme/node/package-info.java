/// A key management entity as a process: its state machine behind sockets, threads, a clock and a
/// ledger on disk.
///
/// Read [yugma.kme.node.Node], [yugma.kme.node.Host] and [yugma.kme.node.PeerLines]. Depends on all
/// other packages of the module.
@NullMarked
package yugma.kme.node;

import org.jspecify.annotations.NullMarked;
