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

  /// Less is stored than a file takes, and nobody said to wait.
  public static KeyRefusedException tooLittle() {
    return new KeyRefusedException(
        "too little key is stored, so nothing was sent and no key was spent; --wait waits for it",
        true);
  }

  /// Whether it may give some later.
  public boolean isForNow() {
    return isForNow;
  }
}
