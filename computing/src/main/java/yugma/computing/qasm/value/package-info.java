/// Classical values of OpenQASM: types, what they hold, conversions, operators and functions.
///
/// Read [yugma.computing.qasm.value.Type], [yugma.computing.qasm.value.Value] and
/// [yugma.computing.qasm.value.Conversion]. Depends on `problem`.
@NullMarked
package yugma.computing.qasm.value;

import org.jspecify.annotations.NullMarked;
