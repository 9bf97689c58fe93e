/// Programs in OpenQASM as trees, and how a text becomes one.
///
/// Read [yugma.computing.qasm.syntax.Statement], [yugma.computing.qasm.syntax.Expression] and
/// [yugma.computing.qasm.syntax.Reader]. Depends on `problem` and on the grammar.
@NullMarked
package yugma.computing.qasm.syntax;

import org.jspecify.annotations.NullMarked;
