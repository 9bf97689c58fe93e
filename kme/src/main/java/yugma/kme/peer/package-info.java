/// What key management entities say to each other.
///
/// Read [yugma.kme.peer.Request], [yugma.kme.peer.Reply] and [yugma.kme.peer.Frames]. A reservation
/// is prepared, acknowledged once it is durable, and void when its segment is closed without it.
/// Depends on `party`, `ledger` and Jackson.
///
/// *On the wire*, version 1: TLS 1.3 with certificates at both ends; frames of a length in four
/// bytes, big-endian, and so many bytes of JSON in UTF-8, at most 1 MiB. Who opened the connection
/// sends requests, the other replies: `{"is": "Voided", "segment": "….0"}`.
@NullMarked
package yugma.kme.peer;

import org.jspecify.annotations.NullMarked;
