// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.util.List;
import yugma.kme.http.Reply;
import yugma.kme.http.Request;
import yugma.kme.party.SaeId;
import yugma.kme.supply.KeySupply;
import yugma.kme.supply.Keys;

/// Get key with key IDs, clause 5.3: all of the keys or none, each once to whoever is entitled.
record DecKeysResource(KeySupply supply, Rendering rendering) implements Resource {
  @Override
  public String name() {
    return "dec_keys";
  }

  @Override
  public List<String> methods() {
    return List.of("GET", "POST");
  }

  @Override
  public Reply reply(SaeId caller, SaeId master, Request request) throws MalformedException {
    KeyIds asked =
        Resource.hasBody(request)
            ? KeyIds.parse(request.body())
            : KeyIds.of(new Query(request.query()));
    return rendering.of(
        supply.decKeys(caller, master, asked.ids()), DecKeysResource::container, true);
  }

  /// The keys as they are sent; the secrets themselves are wiped.
  static byte[] container(Keys keys) {
    try (keys) {
      return KeyContainer.toJson(keys);
    }
  }
}
