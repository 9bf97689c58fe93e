// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario.entanglement;

import java.util.Optional;
import yugma.entanglement.hardware.Emitter;
import yugma.entanglement.hardware.Memory;
import yugma.entanglement.hardware.Processor;

/// What a node of an entanglement network has.
///
/// @param memory its qubits
/// @param processor what it does with them; perfect where a node that never swaps has none
/// @param emitter its light; none where all its links are given by their numbers
public record Site(Memory memory, Processor processor, Optional<Emitter> emitter) {}
