// SPDX-License-Identifier: Apache-2.0
package yugma.kme.vault;

/// Sealed bytes do not open: they were changed, belong to something else, or were sealed under
/// another key-encryption key.
public final class TamperedException extends Exception {
  private static final long serialVersionUID = 1;

  TamperedException(String message) {
    super(message);
  }
}
