// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `yugma impair`: lets something go wrong with a link of a live twin.
@Command(
    name = "impair",
    description = "Let something go wrong with a link of a live network, until it is lifted.",
    footer = {
      "",
      "Such as: yugma impair a-b loss loss_db=3; yugma impair a-b cut",
    })
final class ImpairVerb implements Verb {
  @Parameters(index = "0", paramLabel = "LINK", description = "Id of the link.")
  private String link = "";

  @Parameters(index = "1", paramLabel = "KIND", description = "cut or loss.")
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

  @Override
  public int run(Console console) throws IOException {
    return TwinOrder.give("impair", new TwinOrder(link, kind, parameters), dir, console);
  }
}
