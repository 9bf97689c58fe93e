// SPDX-License-Identifier: Apache-2.0
package yugma.kme.ledger;

/// Secret bytes as they lie in a store: encrypted, and bound to what they belong to.
///
/// @param bytes not to be changed
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Sealed(byte[] bytes) {
  /// Only its length.
  @Override
  public String toString() {
    return "sealed, " + bytes.length + " bytes";
  }
}
