// SPDX-License-Identifier: Apache-2.0
/// The entanglement network on the event loop: it plays nature and the lines between nodes, and
/// drives the protocols of each node.
///
/// Read [yugma.entanglement.simulation.EntanglementSimulation],
/// [yugma.entanglement.simulation.NetworkPlan] and [yugma.entanglement.simulation.CircuitListener].
/// Depends on all other packages of this module but `chain`.
@NullMarked
package yugma.entanglement.simulation;

import org.jspecify.annotations.NullMarked;
