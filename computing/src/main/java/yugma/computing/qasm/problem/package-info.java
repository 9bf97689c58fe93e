/// What is wrong with a program, where, and what to do about it.
///
/// Read [yugma.computing.qasm.problem.Problem], [yugma.computing.qasm.problem.Place] and
/// [yugma.computing.qasm.problem.QasmException]. Depends on the JDK alone.
@NullMarked
package yugma.computing.qasm.problem;

import org.jspecify.annotations.NullMarked;
