// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yugma.live.management.TwinClient;

/// `yugma lift`: ends what happens to a link of a live twin.
@Command(name = "lift", description = "End an impairment, an attack or a cut of a live network.")
final class LiftVerb implements Verb {
  @Parameters(paramLabel = "ID", description = "As impair, attack and status say it.")
  private String id = "";

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Folder of the twin (default: the only one that is alive under ./live).")
  private Optional<Path> dir = Optional.empty();

  @Override
  public int run(Console console) throws IOException {
    try (TwinClient client = TwinChoice.client(dir)) {
      String name = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
      TwinChoice.done(client.delete("twin/happenings/" + name));
      console.out().println(id + " is lifted");
    }
    return Exit.OK;
  }
}
