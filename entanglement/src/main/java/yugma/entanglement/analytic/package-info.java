// SPDX-License-Identifier: Apache-2.0
/// What can be said of a circuit without simulating it: between what its rate and the fidelity of
/// its pairs lie.
///
/// Read [yugma.entanglement.analytic.CircuitBounds], [yugma.entanglement.analytic.CircuitRate] and
/// [yugma.entanglement.analytic.CircuitFidelity]. Depends on the plans of circuits and networks,
/// not on what simulates them.
@NullMarked
package yugma.entanglement.analytic;

import org.jspecify.annotations.NullMarked;
