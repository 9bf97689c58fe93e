/// Published experiments and studies of entanglement networks beside ours, computed from the
/// presets of the catalog by closed form and by simulation.
///
/// Read [yugma.evidence.published.PublishedTable], [yugma.evidence.published.Comparison] and
/// [yugma.evidence.published.Verdict]. Depends on network, entanglement and physics.
@NullMarked
package yugma.evidence.published;

import org.jspecify.annotations.NullMarked;
