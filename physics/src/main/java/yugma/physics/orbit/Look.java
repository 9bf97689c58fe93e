// SPDX-License-Identifier: Apache-2.0
package yugma.physics.orbit;

/// Where a station sees a satellite.
///
/// @param elevationDeg above the horizon of the sphere, without refraction, degrees, in [-90, 90]
/// @param rangeKm straight distance, km
public record Look(double elevationDeg, double rangeKm) {}
