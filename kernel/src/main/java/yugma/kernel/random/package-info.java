/// Random numbers: one independent stream per named component.
///
/// Read [yugma.kernel.random.RandomStreams], [yugma.kernel.random.SeededStreams] (simulated
/// physics: a seed decides every number, and none may become a live key) and
/// [yugma.kernel.random.LiveStreams] (keys: the operating system decides). Depends on `bits`.
@NullMarked
package yugma.kernel.random;

import org.jspecify.annotations.NullMarked;
