// SPDX-License-Identifier: Apache-2.0
package yugma.kme.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import yugma.kme.party.SaeId;

/// One key, for one application that is entitled to it: the row that changes its state when the key
/// is handed out, and never changes back.
///
/// @param key the `key_ID`
/// @param sae who is entitled
/// @param master who asked for it with Get key
/// @param cut where its bits came from; empty for a key made here for two applications of this
///   entity
/// @param bits its length
/// @param facts what is known of it, to be told with it
/// @param hybrid whether ML-KEM was combined with it
/// @param material its bytes; empty where it is handed out already, which is how a master's row
///   begins
/// @param expires when it is given up
public record Holding(
    UUID key,
    SaeId sae,
    SaeId master,
    Optional<Cut> cut,
    int bits,
    Facts facts,
    boolean hybrid,
    Optional<Sealed> material,
    Instant expires) {}
