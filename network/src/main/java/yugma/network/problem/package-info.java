/// What can be wrong with a scenario, as codes, places and arguments; the words are elsewhere.
///
/// Read [yugma.network.problem.Problem], [yugma.network.problem.Code] and
/// [yugma.network.problem.Place]. Depends on the JDK alone.
@NullMarked
package yugma.network.problem;

import org.jspecify.annotations.NullMarked;
