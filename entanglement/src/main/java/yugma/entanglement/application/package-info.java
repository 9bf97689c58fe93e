// SPDX-License-Identifier: Apache-2.0
/// Applications of an entanglement network, as programs of its nodes: teleportation, the CHSH test
/// and game, GHZ states, and a switch that joins pairs of its users.
///
/// Read [yugma.entanglement.application.Teleportation], [yugma.entanglement.application.ChshGame]
/// and [yugma.entanglement.application.Finding]. Depends on `program`.
@NullMarked
package yugma.entanglement.application;

import org.jspecify.annotations.NullMarked;
