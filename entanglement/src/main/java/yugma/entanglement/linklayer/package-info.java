// SPDX-License-Identifier: Apache-2.0
/// The link layer: it turns attempts at entanglement into pairs that both ends know of.
///
/// Read [yugma.entanglement.linklayer.LinkLayer], [yugma.entanglement.linklayer.LinkInput] and
/// [yugma.entanglement.linklayer.LinkEffect]. Depends on hardware, physics and the kernel.
@NullMarked
package yugma.entanglement.linklayer;

import org.jspecify.annotations.NullMarked;
