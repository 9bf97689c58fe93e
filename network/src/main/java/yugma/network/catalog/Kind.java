// SPDX-License-Identifier: Apache-2.0
package yugma.network.catalog;

/// What an entry of the catalog is.
public enum Kind {
  /// A network that can be run.
  SCENARIO,
  /// Values of a transmitter and receiver, for the `device` of a qkd entry.
  DEVICE,
  /// Values of memories, processors and heralded links, for `hardware`.
  HARDWARE
}
