// SPDX-License-Identifier: Apache-2.0
package yugma.physics.bell;

/// One Bell measurement of two inner halves, as it turned out.
///
/// @param told the Bell state that its two bits tell
/// @param pair the outer halves, which nobody has corrected yet: the Pauli matrix of `told` on
///   either of them does that
public record Swapped(BellState told, XState pair) {}
