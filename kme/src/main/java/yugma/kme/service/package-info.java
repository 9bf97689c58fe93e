/// A key management entity as a state machine: what applications, peers, sources and the ledger
/// tell it goes in, what is to be written, sent and answered comes out.
///
/// Read [yugma.kme.service.Kme], [yugma.kme.service.Giving] and [yugma.kme.service.Keeping]. No
/// socket, thread or clock in here; the same object runs behind sockets and in a simulation.
/// Depends on `party`, `ledger`, `supply`, `source`, `peer`, `hybrid`, `vault` and the keys' relay.
@NullMarked
package yugma.kme.service;

import org.jspecify.annotations.NullMarked;
