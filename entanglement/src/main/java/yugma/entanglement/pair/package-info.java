// SPDX-License-Identifier: Apache-2.0
/// Pairs as they really are, and the qubits of a node that hold their halves: what the protocols
/// act on and never see.
///
/// Read [yugma.entanglement.pair.Pair], [yugma.entanglement.pair.Half] and
/// [yugma.entanglement.pair.QubitMemory]. Depends on hardware, request, physics and the kernel.
@NullMarked
package yugma.entanglement.pair;

import org.jspecify.annotations.NullMarked;
