/// Gates with what the words before them do: inverses, powers and controls.
///
/// Read [yugma.computing.qasm.gate.Sequence], [yugma.computing.qasm.gate.Controlled] and
/// [yugma.computing.qasm.gate.Power]. Depends on `problem` and on the gates and circuits of
/// physics.
@NullMarked
package yugma.computing.qasm.gate;

import org.jspecify.annotations.NullMarked;
