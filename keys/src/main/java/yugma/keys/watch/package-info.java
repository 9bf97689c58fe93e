/// The statistics of a link's alarm: is the count of this block one that the blocks before it
/// allow?
///
/// Read [yugma.keys.watch.Baseline], [yugma.keys.watch.Bounds] and [yugma.keys.watch.Sample].
/// Depends on the JDK alone.
@NullMarked
package yugma.keys.watch;

import org.jspecify.annotations.NullMarked;
