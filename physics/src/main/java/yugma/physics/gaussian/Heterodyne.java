// SPDX-License-Identifier: Apache-2.0
package yugma.physics.gaussian;

/// What heterodyne detection of a mode tells, and the other modes after it, in their old order.
///
/// @param x one quadrature, with the detector's own vacuum
/// @param p the other one, with the detector's own vacuum
public record Heterodyne(double x, double p, Gaussian rest) {}
