/// A network that lives: paced by the wall clock, with a key management entity at each site.
///
/// Depends on `network` and `kme`.
@NullMarked
package yugma.live;

import org.jspecify.annotations.NullMarked;
