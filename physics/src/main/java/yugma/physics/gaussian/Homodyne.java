// SPDX-License-Identifier: Apache-2.0
package yugma.physics.gaussian;

/// What homodyne detection of a mode tells, and the other modes after it, in their old order.
///
/// @param x the quadrature that was measured
public record Homodyne(double x, Gaussian rest) {}
