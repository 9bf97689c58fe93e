// SPDX-License-Identifier: Apache-2.0
package yugma.kme.transfer;

import java.io.IOException;

/// An entity gave no key; the message says why and what to do.
public final class KeyRefusedException extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean isForNow;

  KeyRefusedException(String message, boolean isForNow) {
    super(message);
    this.isForNow = isForNow;
  }

  /// Whether it may give some later.
  public boolean isForNow() {
    return isForNow;
  }
}
