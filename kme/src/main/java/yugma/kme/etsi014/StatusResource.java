// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.util.List;
import yugma.kme.http.Reply;
import yugma.kme.http.Request;
import yugma.kme.party.SaeId;
import yugma.kme.supply.KeySupply;

/// Get status, clause 5.1: answered also while no key is stored.
record StatusResource(KeySupply supply, Rendering rendering) implements Resource {
  @Override
  public String name() {
    return "status";
  }

  @Override
  public List<String> methods() {
    return List.of("GET");
  }

  @Override
  public Reply reply(SaeId caller, SaeId slave, Request request) {
    return rendering.of(
        supply.status(caller, slave), stock -> Status.of(caller, slave, stock).toJson(), false);
  }
}
