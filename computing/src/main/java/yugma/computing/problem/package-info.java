/// What is wrong with the text of a program: where, why, and what to write instead.
///
/// Read [yugma.computing.problem.Problem], [yugma.computing.problem.Problems] and
/// [yugma.computing.problem.ProgramException]. Depends on the JDK alone.
@NullMarked
package yugma.computing.problem;

import org.jspecify.annotations.NullMarked;
