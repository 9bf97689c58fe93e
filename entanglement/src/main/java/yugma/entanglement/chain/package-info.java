/// Chains of links whose pairs are swapped, and switches: how long they take and how much coherence
/// waiting costs, in closed form.
///
/// Read [yugma.entanglement.chain.Slowest], [yugma.entanglement.chain.SwapAsap] and
/// [yugma.entanglement.chain.NestedDoubling]. Times are counted in attempts; every link succeeds in
/// each attempt with the same probability. Depends on `request` for what
/// [yugma.entanglement.chain.DistilledLink] is asked, and on Bell pairs of the physics.
@NullMarked
package yugma.entanglement.chain;

import org.jspecify.annotations.NullMarked;
