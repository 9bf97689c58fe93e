// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.util.List;
import yugma.kme.http.Reply;
import yugma.kme.http.Request;
import yugma.kme.party.Grade;
import yugma.kme.party.SaeId;
import yugma.kme.supply.Answer;
import yugma.kme.supply.Answer.Refusal;
import yugma.kme.supply.KeySupply;
import yugma.kme.supply.Keys;
import yugma.kme.supply.Order;

/// Get key, clause 5.2: fresh keys, which the other side can fetch from then on.
record EncKeysResource(KeySupply supply, Rendering rendering, Quota quota) implements Resource {
  @Override
  public String name() {
    return "enc_keys";
  }

  @Override
  public List<String> methods() {
    return List.of("GET", "POST");
  }

  @Override
  public Reply reply(SaeId caller, SaeId slave, Request request) throws MalformedException {
    KeyRequest asked =
        Resource.hasBody(request)
            ? KeyRequest.parse(request.body())
            : KeyRequest.of(new Query(request.query()));
    checkSlaves(asked, caller, slave);
    Wish wish = Wish.of(asked);
    if (!quota.admitsKeys(caller, slave, asked.number())) {
      return rendering.refusal(
          Refusal.TOO_MANY, "this pair asks for too many keys a second; wait a second");
    }
    return rendering.of(bestOf(wish, asked, caller, slave), DecKeysResource::container, true);
  }

  /// Keys as good as wished for, else as good as they must be.
  private Answer<Keys> bestOf(Wish wish, KeyRequest asked, SaeId master, SaeId slave) {
    if (wish.wished().compareTo(wish.least()) > 0) {
      Answer<Keys> best = supply.encKeys(master, slave, order(asked, wish.wished()));
      if (best instanceof Answer.Given<Keys>) {
        return best;
      }
    }
    return supply.encKeys(master, slave, order(asked, wish.least()));
  }

  private static Order order(KeyRequest asked, Grade least) {
    return new Order(asked.number(), asked.size(), asked.additionalSlaves(), least);
  }

  private static void checkSlaves(KeyRequest asked, SaeId master, SaeId slave)
      throws MalformedException {
    for (SaeId additional : asked.additionalSlaves()) {
      if (additional.equals(master) || additional.equals(slave)) {
        throw new MalformedException(
            "additional_slave_SAE_IDs names the "
                + (additional.equals(slave) ? "slave" : "master"));
      }
    }
  }
}
