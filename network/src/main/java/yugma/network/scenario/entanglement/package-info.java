// SPDX-License-Identifier: Apache-2.0
/// What a scenario says of entanglement: sites with memories, heralded links, requests.
///
/// Read [yugma.network.scenario.entanglement.Entanglement],
/// [yugma.network.scenario.entanglement.HeraldedLink] and
/// [yugma.network.scenario.entanglement.Site]. Depends on the hardware and requests of the module
/// `entanglement`, and on `format`, from whose values it is built.
@NullMarked
package yugma.network.scenario.entanglement;

import org.jspecify.annotations.NullMarked;
