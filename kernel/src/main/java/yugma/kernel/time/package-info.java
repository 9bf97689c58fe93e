/// Simulated time, exact to the picosecond.
///
/// Read [yugma.kernel.time.Time]. Depends on the JDK alone.
@NullMarked
package yugma.kernel.time;

import org.jspecify.annotations.NullMarked;
