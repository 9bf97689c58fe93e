// SPDX-License-Identifier: Apache-2.0
/// What the nodes and links of an entanglement network are made of: memories, processors, and
/// attempts at heralded pairs.
///
/// Read [yugma.entanglement.hardware.Memory], [yugma.entanglement.hardware.Processor] and
/// [yugma.entanglement.hardware.Attempts]. Depends on physics and the kernel.
@NullMarked
package yugma.entanglement.hardware;

import org.jspecify.annotations.NullMarked;
