// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.util.List;
import java.util.Map;

/// What stands where: the whole state, or a part of it.
record StatusResource(Entity entity) {
  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/status", _ -> Json.reply(entity.state())),
        Route.get("/api/v1/stocks", _ -> Json.reply(Map.of("stocks", entity.state().stocks()))),
        Route.get("/api/v1/peers", _ -> Json.reply(Map.of("peers", entity.state().peers()))),
        Route.get("/api/v1/audit/head", _ -> Json.reply(entity.state().audit())));
  }
}
