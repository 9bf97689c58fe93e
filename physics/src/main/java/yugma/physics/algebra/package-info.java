/// Linear algebra of small complex matrices.
///
/// Read [yugma.physics.algebra.Hermitian] and [yugma.physics.algebra.Spectrum]. Depends on the JDK
/// alone.
@NullMarked
package yugma.physics.algebra;

import org.jspecify.annotations.NullMarked;
