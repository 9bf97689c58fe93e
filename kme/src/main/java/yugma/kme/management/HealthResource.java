// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.util.List;
import java.util.Map;
import yugma.kme.http.Reply;

/// `GET /health`: the process lives. `GET /ready`: it can serve.
record HealthResource(Entity entity) {
  List<Route> routes() {
    return List.of(
        Route.get("/health", _ -> Json.reply(Map.of("alive", true))),
        Route.get("/ready", _ -> ready()));
  }

  private Reply ready() {
    List<String> hindrances = entity.hindrances();
    return Json.reply(
        hindrances.isEmpty() ? 200 : 503, new Ready(hindrances.isEmpty(), hindrances));
  }

  private record Ready(boolean ready, List<String> why) {}
}
