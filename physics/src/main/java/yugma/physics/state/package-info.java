/// The states of qubits, each in the formalism that holds it at the least cost, and qubits that
/// meet and part.
///
/// Read [yugma.physics.state.QubitState], [yugma.physics.state.Qubit] and
/// [yugma.physics.state.Merging]. The engines are packages of their own (`bell`, `tableau`,
/// `amplitudes`, `density`) and know nothing of this one.
@NullMarked
package yugma.physics.state;

import org.jspecify.annotations.NullMarked;
