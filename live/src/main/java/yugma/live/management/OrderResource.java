// SPDX-License-Identifier: Apache-2.0
package yugma.live.management;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yugma.kme.http.Reply;
import yugma.kme.management.Call;
import yugma.kme.management.Json;
import yugma.kme.management.Notices;
import yugma.kme.management.RefusedException;
import yugma.kme.management.Route;
import yugma.network.scenario.ScenarioException;
import yugma.report.messages.ProblemText;
import yugma.report.messages.Speech;

/// Lets something happen to a link, and ends it.
record OrderResource(Subject subject, Notices notices) {
  List<Route> routes() {
    return List.of(
        Route.post("/api/v1/twin/impair", call -> order(call, "impair")),
        Route.post("/api/v1/twin/attack", call -> order(call, "attack")),
        Route.post("/api/v1/twin/cut", call -> order(call, "cut")),
        Route.delete("/api/v1/twin/happenings/{id}", this::lift));
  }

  private record Order(
      Optional<String> link, Optional<String> kind, Optional<Map<String, String>> parameters) {}

  private Reply order(Call call, String verb) throws RefusedException {
    String sample =
        switch (verb) {
          case "impair" ->
              "{\"link\": \"a-b\", \"kind\": \"loss\", \"parameters\": {\"loss_db\": 3}}";
          case "attack" ->
              "{\"link\": \"a-b\", \"kind\": \"intercept_resend\", \"parameters\": {\"fraction\": 0.2}}";
          default -> "{\"link\": \"a-b\"}";
        };
    Order order = Json.body(call.request(), Order.class, sample);
    String link =
        order.link().orElseThrow(() -> RefusedException.malformed("no link; say " + sample));
    String kind = verb.equals("cut") ? "cut" : order.kind().orElse("");
    if (kind.isEmpty()) {
      throw RefusedException.malformed("no kind; say " + sample);
    }
    String id = give(verb, link, kind, order.parameters().orElse(Map.of()));
    notices.accept(call.by().name() + ": " + kind + " on " + link + ", " + id);
    return Json.reply(Map.of("id", id, "link", link, "kind", kind));
  }

  private String give(String verb, String link, String kind, Map<String, String> parameters)
      throws RefusedException {
    if (!subject.scenario().qkd().containsKey(link)) {
      throw RefusedException.unknown(
          "no live link is called '%s'; there are %s"
              .formatted(link, String.join(", ", subject.scenario().qkd().keySet())));
    }
    try {
      return verb.equals("attack")
          ? subject.network().attack(link, kind, parameters)
          : subject.network().impair(link, kind, parameters);
    } catch (ScenarioException e) {
      ProblemText text = new ProblemText(Speech.ENGLISH);
      throw RefusedException.malformed(
          e.problems().stream().map(text::of).collect(Collectors.joining()).stripTrailing());
    } catch (IllegalArgumentException e) {
      throw RefusedException.malformed("" + e.getMessage());
    }
  }

  private Reply lift(Call call) throws RefusedException {
    String id = call.parameters().getFirst();
    if (!subject.network().lift(id)) {
      List<String> running =
          subject.network().snapshot().happenings().stream().map(one -> one.id()).toList();
      throw RefusedException.unknown(
          "nothing called '%s' is happening; there is %s"
              .formatted(id, running.isEmpty() ? "nothing" : String.join(", ", running)));
    }
    notices.accept(call.by().name() + ": " + id + " is lifted");
    return Json.reply(Map.of("lifted", id));
  }
}
