// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

/// What a site does in the network.
public enum NodeKind {
  /// A place where keys are used.
  END_NODE,
  /// A site that swaps entanglement, and can read nothing.
  REPEATER,
  /// A site that passes keys on, and so can read them.
  TRUSTED_NODE,
  /// A trusted node with a telescope.
  GROUND_STATION,
  /// A trusted node in orbit.
  SATELLITE;

  /// Whether keys of others may pass it.
  public boolean relays() {
    return this != END_NODE && this != REPEATER;
  }

  /// Whether it joins pairs of others by swapping.
  public boolean swaps() {
    return this == REPEATER;
  }
}
