// SPDX-License-Identifier: Apache-2.0
/// The network layer: virtual circuits that swap the pairs of links into pairs between two ends,
/// and track what becomes of each ([Kozlowski 2020](https://arxiv.org/abs/2010.02575)).
///
/// Read [yugma.entanglement.circuit.CircuitPlan], [yugma.entanglement.circuit.CircuitRouter] and
/// [yugma.entanglement.circuit.CircuitEnd]. State machines without clock, thread or channel.
/// Depends on linklayer, request, physics and the kernel.
@NullMarked
package yugma.entanglement.circuit;

import org.jspecify.annotations.NullMarked;
