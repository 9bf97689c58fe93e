/// Chains of links whose pairs are swapped, and switches: how long they take and how much coherence
/// waiting costs, in closed form.
///
/// Read [yugma.network.chain.Slowest], [yugma.network.chain.SwapAsap] and
/// [yugma.network.chain.NestedDoubling]. Times are counted in attempts; every link succeeds in each
/// attempt with the same probability. Depends on the kernel alone.
@NullMarked
package yugma.network.chain;

import org.jspecify.annotations.NullMarked;
