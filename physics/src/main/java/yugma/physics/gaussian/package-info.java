/// Gaussian states of light modes: means and covariances, and what optics, loss and measurements
/// make of them.
///
/// Read [yugma.physics.gaussian.Gaussian], [yugma.physics.gaussian.Homodyne] and
/// [yugma.physics.gaussian.Symplectic]. The variance of the vacuum is 1 and the order is x1 p1 x2
/// p2 …, so that `a = (x + i p) / 2`. Depends on `algebra` and the kernel.
@NullMarked
package yugma.physics.gaussian;

import org.jspecify.annotations.NullMarked;
