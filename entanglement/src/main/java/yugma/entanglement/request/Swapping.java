// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.request;

/// The order in which the repeaters of a path swap.
public enum Swapping {
  /// Each as soon as it holds a pair on both sides.
  ASAP,
  /// Every second one first, then every second one of those that are left, and so on.
  NESTED,
  /// One after the other, from the first end to the second.
  ORDERED
}
