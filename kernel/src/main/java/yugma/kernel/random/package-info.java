/// Random numbers for simulated physics: one independent stream per named component.
///
/// Read [yugma.kernel.random.RandomStreams] and [yugma.kernel.random.RandomStream]. A seed decides
/// every number, so nothing drawn here may ever become a live key. Depends on the JDK alone.
@NullMarked
package yugma.kernel.random;

import org.jspecify.annotations.NullMarked;
