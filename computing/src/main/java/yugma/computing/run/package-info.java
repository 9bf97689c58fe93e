/// Programs run on an engine: which one fits, the shots, and the counts of what was measured.
///
/// Read [yugma.computing.run.Program], [yugma.computing.run.Choice] and
/// [yugma.computing.run.Shots]. Depends on `machine` and on the states of physics.
@NullMarked
package yugma.computing.run;

import org.jspecify.annotations.NullMarked;
