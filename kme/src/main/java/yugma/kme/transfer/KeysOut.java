// SPDX-License-Identifier: Apache-2.0
package yugma.kme.transfer;

import java.io.IOException;
import yugma.kme.etsi014.KeyContainer;

/// Where a sender takes fresh keys from.
@FunctionalInterface
public interface KeysOut {
  /// That many keys, shared with the receiver.
  ///
  /// @throws KeyRefusedException where there are none
  KeyContainer draw(int keys, int bitsEach) throws IOException;
}
