// SPDX-License-Identifier: Apache-2.0
package yugma.kme.transfer;

import java.io.IOException;

/// A container is not what was sent, or was opened before; nothing of it was kept.
public final class AlteredException extends IOException {
  private static final long serialVersionUID = 1;

  AlteredException(String message) {
    super(message);
  }
}
