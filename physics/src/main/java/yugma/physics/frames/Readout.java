// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

/// What is told of each shot.
public enum Readout {
  /// Every record, in the order of time.
  MEASUREMENTS,
  /// For every detector whether its parity is other than without noise.
  DETECTORS,
  /// The detectors, then the same for every observable.
  DETECTORS_THEN_OBSERVABLES
}
