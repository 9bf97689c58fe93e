// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.util.List;
import yugma.kme.http.Reply;

/// `GET events`: warnings as they come, and each second what the stocks hold, if that has changed.
record EventsResource(Entity entity, Notices notices) {
  List<Route> routes() {
    return List.of(
        Route.get(
            "/api/v1/events",
            _ -> new Reply.Events(new EventStream(notices, "stocks", this::stocks))));
  }

  private String stocks() {
    return Json.text(entity.state().stocks());
  }
}
