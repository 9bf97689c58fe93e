// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.circuit;

/// A direction along a circuit, seen from one of its nodes.
public enum Side {
  /// Towards the end that asked for it.
  UPSTREAM,
  /// Towards the other end.
  DOWNSTREAM;

  /// The other direction.
  public Side opposite() {
    return this == UPSTREAM ? DOWNSTREAM : UPSTREAM;
  }
}
