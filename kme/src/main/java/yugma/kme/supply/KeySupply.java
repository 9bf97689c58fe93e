// SPDX-License-Identifier: Apache-2.0
package yugma.kme.supply;

import java.util.List;
import java.util.UUID;
import yugma.kme.party.SaeId;

/// Keys for the applications of one entity. Safe for any thread; a call waits until the answer is
/// durable.
public interface KeySupply {
  /// ETSI GS QKD 014 clause 5.1.
  ///
  /// @param caller as its certificate says
  Answer<StockStatus> status(SaeId caller, SaeId slave);

  /// ETSI GS QKD 014 clause 5.2: fresh keys, which the far entities hold when this returns.
  Answer<Keys> encKeys(SaeId master, SaeId slave, Order order);

  /// ETSI GS QKD 014 clause 5.3: keys that a master was given before, once to each who is entitled.
  Answer<Keys> decKeys(SaeId caller, SaeId master, List<UUID> keys);
}
