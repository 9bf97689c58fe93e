// SPDX-License-Identifier: Apache-2.0
/// Programs of applications: straight-line code on the nodes of an entanglement network, in
/// simulated time.
///
/// Each program is a virtual thread; one runs at a time, while the event loop waits, so that runs
/// are as repeatable as those without programs. Read [yugma.entanglement.program.QuantumNetwork],
/// [yugma.entanglement.program.Node] and [yugma.entanglement.program.PairHalf]. Depends on
/// `simulation` and what that stands on.
@NullMarked
package yugma.entanglement.program;

import org.jspecify.annotations.NullMarked;
