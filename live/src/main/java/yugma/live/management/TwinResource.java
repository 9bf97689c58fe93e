// SPDX-License-Identifier: Apache-2.0
package yugma.live.management;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yugma.kme.http.Reply;
import yugma.kme.management.EventStream;
import yugma.kme.management.Json;
import yugma.kme.management.Notices;
import yugma.kme.management.Route;

/// How the twin stands, what has happened to it, and both as they come.
record TwinResource(Subject subject, Notices notices) {
  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/twin", _ -> Json.reply(subject.state())),
        Route.get("/api/v1/twin/events", _ -> events()),
        Route.get(
            "/api/v1/twin/stream",
            _ -> new Reply.Events(new EventStream(notices, "twin", this::changes))));
  }

  private Reply events() {
    byte[] yaml = subject.network().events().getBytes(StandardCharsets.UTF_8);
    return new Reply.Bytes(200, "application/yaml", yaml, false);
  }

  /// What of the state changes by more than its clock.
  private String changes() {
    TwinState state = subject.state();
    Map<String, Object> stocks = new TreeMap<>();
    state.sites().forEach(site -> stocks.put(site.site(), site.entity().stocks()));
    return Json.text(new Changes(state.links(), state.happenings(), stocks));
  }

  private record Changes(
      List<TwinState.OneLink> links,
      List<TwinState.OneHappening> happenings,
      Map<String, Object> stocks) {}
}
