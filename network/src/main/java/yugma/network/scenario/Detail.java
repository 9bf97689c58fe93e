// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

/// How much of a link is drawn.
public enum Detail {
  /// Photons where it matters, rates elsewhere.
  AUTO,
  /// Every detection, by exact thinning.
  PHOTONS,
  /// The counts of each block, from the closed forms.
  RATES,
  /// Every pulse, one by one: slow, for comparison.
  PULSES
}
