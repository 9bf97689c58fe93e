// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import yugma.cli.twin.TwinTable;
import yugma.live.management.TwinClient;
import yugma.report.json.ResultJson;

/// `yugma status`: how a live twin stands.
@Command(
    name = "status",
    description = "Show how a network that `yugma up` brought to life stands.")
final class StatusVerb implements Verb {
  enum Format {
    table,
    json
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Its folder (default: the only one that is alive under ./live).")
  private Optional<Path> dir = Optional.empty();

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default table).")
  private Format format = Format.table;

  @Override
  public int run(Console console) throws IOException {
    try (TwinClient client = TwinChoice.client(dir)) {
      JsonNode twin = TwinChoice.done(client.get("twin")).json();
      switch (format) {
        case table -> console.out().print(TwinTable.of(twin, Instant.now()));
        case json -> console.out().print(ResultJson.text(twin));
      }
    }
    return Exit.OK;
  }
}
