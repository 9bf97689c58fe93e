// SPDX-License-Identifier: Apache-2.0
package yugma.kme.party;

/// What the secrecy of a key rests on, weakest first.
public enum Grade {
  /// Nothing that is known.
  NONE,
  /// On how hard a computation is.
  COMPUTATIONAL,
  /// On the laws of physics and on the nodes that relayed it.
  INFORMATION_THEORETIC
}
