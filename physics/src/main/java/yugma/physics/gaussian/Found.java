// SPDX-License-Identifier: Apache-2.0
package yugma.physics.gaussian;

/// What a measurement of a mode tells, and the other modes after it, in their old order.
///
/// @param x the quadrature that homodyne detection measures, or x of heterodyne detection
/// @param p 0 of homodyne detection, p of heterodyne detection
public record Found(double x, double p, Gaussian rest) {}
