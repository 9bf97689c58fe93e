/// A scenario brought to life: its links in one simulation, watched from outside while they run.
///
/// Read [yugma.network.run.NetworkRun] and [yugma.network.run.Progress]. Depends on `link`,
/// `result` and `scenario`.
@NullMarked
package yugma.network.run;

import org.jspecify.annotations.NullMarked;
