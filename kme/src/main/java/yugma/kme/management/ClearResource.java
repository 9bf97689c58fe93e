// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.kme.http.Reply;

/// `POST stocks/{stock}/clear`: voids all that a stock holds.
record ClearResource(Entity entity, Notices notices) {
  private static final int MOST_LETTERS = 200;

  List<Route> routes() {
    return List.of(Route.post("/api/v1/stocks/{stock}/clear", this::clear));
  }

  private record Wish(Optional<String> why) {}

  private Reply clear(Call call) throws RefusedException, IOException {
    String stock = call.parameters().getFirst();
    List<String> known = entity.state().stocks().stream().map(EntityState.Stock::name).toList();
    if (!known.contains(stock)) {
      throw RefusedException.unknown(
          "there is no stock '" + stock + "'; there are " + String.join(", ", known));
    }
    String sample = "{\"why\": \"the fibre was opened\"}";
    String why = Json.body(call.request(), Wish.class, sample).why().orElse("").strip();
    if (why.isEmpty()
        || why.length() > MOST_LETTERS
        || why.chars().anyMatch(Character::isISOControl)) {
      throw RefusedException.malformed(
          "all key of '"
              + stock
              + "' would be lost: say why, in 1 to 200 characters, as in "
              + sample);
    }
    String told = call.by().name() + ": " + why;
    entity.clear(stock, told);
    notices.accept("stock '" + stock + "' was cleared, " + told);
    return Json.reply(Map.of("cleared", stock, "why", told));
  }
}
