/// The folder of a run: `result.json`, the scenario as it was given, and `run.json` with what the
/// result must not know (wall time, host, how to repeat the run).
///
/// Read [yugma.report.runs.RunFolder]. A folder appears whole or not at all. Depends on the JDK
/// alone.
@NullMarked
package yugma.report.runs;

import org.jspecify.annotations.NullMarked;
