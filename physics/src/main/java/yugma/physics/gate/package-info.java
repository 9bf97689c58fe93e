/// Gates as rows of facts, the matrices and Pauli algebra behind them.
///
/// Read [yugma.physics.gate.Gate], [yugma.physics.gate.CliffordAction] and
/// [yugma.physics.gate.Matrix]. Qubit order: the first target of a gate is the most significant bit
/// of its matrix, so that `cx` is `diag(1, X)` with its control first. Depends on the JDK alone.
@NullMarked
package yugma.physics.gate;

import org.jspecify.annotations.NullMarked;
