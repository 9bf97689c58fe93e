// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

/// What the secrecy of a message rests on, weakest first.
public enum Grade {
  /// Nothing.
  NONE,
  /// On how hard a computation is.
  COMPUTATIONAL,
  /// On the laws of physics and on the nodes that relayed its key.
  INFORMATION_THEORETIC
}
