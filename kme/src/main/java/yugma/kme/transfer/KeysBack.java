// SPDX-License-Identifier: Apache-2.0
package yugma.kme.transfer;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import yugma.kme.etsi014.KeyContainer;
import yugma.kme.party.SaeId;

/// Where a receiver takes the keys that a container names.
@FunctionalInterface
public interface KeysBack {
  /// These keys, in this order.
  ///
  /// @throws AlteredException where the entity has no such keys for the receiver
  /// @throws KeyRefusedException where it cannot be asked
  KeyContainer fetch(SaeId master, List<UUID> ids) throws IOException;
}
