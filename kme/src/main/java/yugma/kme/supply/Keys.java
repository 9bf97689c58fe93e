// SPDX-License-Identifier: Apache-2.0
package yugma.kme.supply;

import java.util.List;
import java.util.UUID;
import yugma.keys.secret.Secret;
import yugma.kme.ledger.Facts;

/// Keys on their way out; closing wipes them.
public record Keys(List<Key> keys) implements AutoCloseable {
  public Keys {
    keys = List.copyOf(keys);
  }

  /// One key.
  ///
  /// @param hybrid whether ML-KEM was combined with it
  public record Key(UUID id, Secret material, Facts facts, boolean hybrid) {}

  @Override
  public void close() {
    keys.forEach(key -> key.material().close());
  }
}
