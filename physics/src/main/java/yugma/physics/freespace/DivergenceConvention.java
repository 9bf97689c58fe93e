// SPDX-License-Identifier: Apache-2.0
package yugma.physics.freespace;

/// What a data sheet means by the divergence of a beam; the same figure differs by 6 dB of loss
/// between them.
public enum DivergenceConvention {
  /// A Gaussian beam; from its axis to where the intensity falls to 1/e^2.
  HALF_ANGLE_1E2,
  /// A Gaussian beam; between the two sides on which the intensity falls to 1/e^2.
  FULL_ANGLE_1E2,
  /// No profile: the full angle of a disc over which the light is spread evenly, so that a
  /// telescope catches the ratio of the areas.
  AREA_RATIO
}
