// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.util.List;
import java.util.Optional;
import yugma.kme.party.Binding;
import yugma.kme.party.Grade;
import yugma.kme.party.Pair;
import yugma.kme.party.Sae;

/// `GET saes`: who is registered, and who may share keys.
record SaesResource(Entity entity) {
  List<Route> routes() {
    return List.of(Route.get("/api/v1/saes", _ -> Json.reply(Saes.of(entity))));
  }

  private record Saes(List<OneSae> saes, List<OnePair> pairs) {
    static Saes of(Entity entity) {
      return new Saes(
          entity.registry().saes().stream().map(OneSae::of).toList(),
          entity.registry().pairs().stream().map(OnePair::of).toList());
    }
  }

  private record OneSae(String sae, String kme, Optional<Binding> binding) {
    static OneSae of(Sae sae) {
      return new OneSae(sae.id().text(), sae.home().text(), sae.binding());
    }
  }

  private record OnePair(List<String> between, Grade leastGrade, boolean hybrid) {
    static OnePair of(Pair pair) {
      List<String> between = List.of(pair.first().text(), pair.second().text());
      return new OnePair(between, pair.leastGrade(), pair.hybrid());
    }
  }
}
