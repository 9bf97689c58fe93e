/// Exact draws from discrete laws, at a cost that does not grow with what did not happen.
///
/// Read [yugma.kernel.sampling.AliasTable] (any law on a few outcomes),
/// [yugma.kernel.sampling.Geometric] (how long until the next event) and
/// [yugma.kernel.sampling.Binomial] (how many of so many). Depends on `random` alone.
@NullMarked
package yugma.kernel.sampling;

import org.jspecify.annotations.NullMarked;
