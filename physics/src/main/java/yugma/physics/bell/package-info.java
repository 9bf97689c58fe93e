/// Entangled pairs of qubits: what swapping, distillation and noise make of them, in closed form.
///
/// Read [yugma.physics.bell.BellDiagonal], [yugma.physics.bell.XState] and
/// [yugma.physics.bell.LocalGates]. A pair is an X-state: its density matrix has entries on the two
/// diagonals alone. Bell-diagonal pairs are a special case of it, Werner pairs of these; the way
/// down is a twirl, which loses something and therefore is always asked for by name. Depends on
/// `gate`, `noise` and the kernel.
@NullMarked
package yugma.physics.bell;

import org.jspecify.annotations.NullMarked;
