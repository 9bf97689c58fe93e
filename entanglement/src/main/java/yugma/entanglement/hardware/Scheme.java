// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

/// How a link heralds pairs: a description from which its attempts follow.
///
/// Immutable, safe to share.
public sealed interface Scheme permits GivenPairs {
  /// What each attempt is worth, and when its ends know.
  Attempts attempts();
}
