// SPDX-License-Identifier: Apache-2.0
/// Which way pairs go through a network of links and repeaters, what a way can give, and what is
/// left of the network when others go there too.
///
/// Read [yugma.entanglement.routing.Graph], [yugma.entanglement.routing.PathYield] and
/// [yugma.entanglement.routing.Reservations]. Nodes and edges are whole numbers from 0; whoever
/// asks keeps the names. Depends on physics and the kernel.
@NullMarked
package yugma.entanglement.routing;

import org.jspecify.annotations.NullMarked;
