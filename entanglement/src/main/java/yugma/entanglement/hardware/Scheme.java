// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

/// How a link heralds pairs: a description from which its attempts follow.
///
/// Immutable, safe to share.
public sealed interface Scheme permits GivenPairs, Meeting, OneWay, MidpointSource {
  /// What each attempt is worth, and when its ends know.
  ///
  /// @throws IllegalArgumentException if none is ever heralded
  Attempts attempts();

  /// Whether any attempt is ever heralded: light arrives, or a detector clicks without.
  boolean isEverHeralded();
}
