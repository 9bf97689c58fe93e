// SPDX-License-Identifier: Apache-2.0
package yugma.physics.optics;

/// How an eavesdropper who measures and resends picks her basis.
public enum BasisPolicy {
  /// Key and test basis with probability one half each.
  UNIFORM,
  /// Always the key basis: invisible in the key basis, loud in the test basis.
  KEY_BASIS,
  /// Always the basis half-way between the two (Breidbart).
  BREIDBART
}
