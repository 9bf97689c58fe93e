// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yugma.live.management.TwinClient;

/// Arguments of a verb that has something happen to a link of a live twin.
final class TwinOrder {
  @Parameters(index = "0", paramLabel = "LINK", description = "Id of the link.")
  private String link = "";

  @Parameters(index = "1", paramLabel = "KIND", description = "What happens, see below.")
  private String kind = "";

  @Parameters(
      index = "2..*",
      paramLabel = "KEY=VALUE",
      description = "What the kind takes, as in the events of a scenario.")
  private List<String> parameters = List.of();

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Folder of the twin (default: the only one that is alive under ./live).")
  private Optional<Path> dir = Optional.empty();

  /// Has it happen, and says by which id it is lifted.
  ///
  /// @param verb impair or attack
  int give(String verb, Console console) throws IOException {
    Map<String, Object> body = Map.of("link", link, "kind", kind, "parameters", fields());
    try (TwinClient client = TwinChoice.client(dir)) {
      String id = TwinChoice.done(client.post("twin/" + verb, body)).json().path("id").asString();
      console.out().printf("%s: %s on %s; `yugma lift %s` ends it%n", id, kind, link, id);
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
