/// Density matrices of registers: exact noise on few qubits.
///
/// Read [yugma.physics.density.Density], the register itself, and [yugma.physics.density.Ensemble].
/// Qubit q is bit q of the index of a row or a column; of a [yugma.physics.gate.Matrix] the first
/// target is the most significant bit. Depends on `gate`, `circuit`, `noise`, `algebra` and the
/// kernel.
@NullMarked
package yugma.physics.density;

import org.jspecify.annotations.NullMarked;
