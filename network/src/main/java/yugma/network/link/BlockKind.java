// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

/// In what detail a block was drawn.
public enum BlockKind {
  /// Every click by exact thinning; the key is distilled from real bits.
  PHOTONS,
  /// Every pulse, photon by photon; the key is distilled from real bits.
  PULSES,
  /// The counts from the closed form; the key's length is computed, its bits are not distilled.
  RATES
}
