/// Programs in OpenQASM 3 and 2: read, checked, and played on a machine.
///
/// Read [yugma.computing.qasm.QasmProgram], [yugma.computing.qasm.Player] and
/// [yugma.computing.qasm.FlatProgram]. What is supported is said in `docs/reference/openqasm.md`.
/// Depends on the packages below it, on `machine`, and on the circuits of physics.
@NullMarked
package yugma.computing.qasm;

import org.jspecify.annotations.NullMarked;
