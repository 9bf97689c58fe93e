/// Programs made ready: every name resolved to a place in memory, every type checked, so that a
/// shot only does what is asked.
///
/// Read [yugma.computing.qasm.code.Compiler], [yugma.computing.qasm.code.Code] and
/// [yugma.computing.qasm.code.Run]. Depends on `problem`, `syntax`, `value` and `gate`.
@NullMarked
package yugma.computing.qasm.code;

import org.jspecify.annotations.NullMarked;
