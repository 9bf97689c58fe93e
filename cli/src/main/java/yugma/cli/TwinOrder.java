// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.live.management.TwinClient;

/// What shall happen to a link of a live twin.
///
/// @param link its id
/// @param kind of what happens
/// @param parameters of it, each as `key=value`
record TwinOrder(String link, String kind, List<String> parameters) {
  /// Has it happen, and says by which id it is lifted.
  ///
  /// @param verb impair or attack
  static int give(String verb, TwinOrder order, Optional<Path> dir, Console console)
      throws IOException {
    Map<String, Object> body =
        Map.of("link", order.link, "kind", order.kind, "parameters", order.fields());
    try (TwinClient client = TwinChoice.client(dir)) {
      String id = TwinChoice.done(client.post("twin/" + verb, body)).json().path("id").asString();
      console
          .out()
          .printf("%s: %s on %s; `yugma lift %s` ends it%n", id, order.kind, order.link, id);
    }
    return Exit.OK;
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String one : parameters) {
      int equal = one.indexOf('=');
      if (equal < 1) {
        throw new UsageException("'" + one + "' must be KEY=VALUE, as in loss_db=3");
      }
      if (fields.put(one.substring(0, equal), one.substring(equal + 1)) != null) {
        throw new UsageException("'" + one.substring(0, equal) + "' is given twice");
      }
    }
    return fields;
  }
}
