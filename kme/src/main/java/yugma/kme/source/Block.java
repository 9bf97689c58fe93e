// SPDX-License-Identifier: Apache-2.0
package yugma.kme.source;

import java.util.UUID;
import yugma.keys.secret.Secret;
import yugma.kme.ledger.Facts;

/// Key that a source has made; the far end's source hands over the same.
///
/// @param id the same at both ends, never used before
/// @param stock the link that made it
/// @param material owned by whoever takes the block
/// @param facts what is known of it
public record Block(UUID id, String stock, Secret material, Facts facts) {}
