// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yugma.keys.secret.Entropy;
import yugma.kme.ledger.LedgerException;
import yugma.kme.node.Node;
import yugma.kme.setting.NodeFile;
import yugma.kme.setting.NodeFileException;
import yugma.kme.setting.NodeFiles;

/// `yugma node`: runs one key management entity, until Ctrl-C.
@Command(
    name = "node",
    description = {
      "Run one key management entity (KME), as its file describes it, until Ctrl-C.",
      "It takes key from devices and hands it out over ETSI GS QKD 014.",
    })
final class NodeVerb implements Verb {
  @Parameters(paramLabel = "FILE", description = "Such as kme.yaml; paths in it are seen from it.")
  private Path file = Path.of("");

  @Option(
      names = "--process",
      paramLabel = "NAME",
      description =
          "Name of this process among those of the site, on one store (default: FILE's, without"
              + " its ending).")
  private Optional<String> process = Optional.empty();

  @Override
  public int run(Console console) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("there is no file " + file);
    }
    Interrupt.listen();
    Path folder = file.toAbsolutePath().getParent();
    Node.Surroundings around =
        new Node.Surroundings(
            Clock.systemUTC(),
            Entropy.operatingSystem(),
            warning -> console.err().println("yugma: " + warning),
            process.orElseGet(this::stem));
    try {
      NodeFile read = NodeFiles.read(file);
      try (Node node = Node.open(read, folder == null ? Path.of("") : folder, around)) {
        tell(node, read, console);
        CountDownLatch stopped = new CountDownLatch(1);
        Interrupt.during(() -> UpVerb.await(stopped), stopped::countDown);
      }
    } catch (NodeFileException e) {
      String message = "" + e.getMessage();
      boolean isPlaced = message.startsWith(file.toString());
      console.err().println("yugma: " + (isPlaced ? message : file + ": " + message));
      return Exit.INVALID_SCENARIO;
    } catch (LedgerException e) {
      throw new IOException(e.getMessage(), e);
    }
    console.err().println("yugma: the entity has ended; its key is kept");
    return Interrupt.wasHeard() ? Interrupt.exitCode() : Exit.OK;
  }

  private String stem() {
    return ("" + file.getFileName()).replaceFirst("\\.\\w+$", "");
  }

  private static void tell(Node node, NodeFile file, Console console) {
    Optional<String> managed =
        node.managementPort().isPresent()
            ? Optional.of(", management on port " + node.managementPort().getAsInt())
            : Optional.empty();
    console
        .out()
        .printf(
            "%s serves applications on port %d, other entities on port %d%s; %d stocks, %d"
                + " sources. Ctrl-C ends it.%n",
            node.id(),
            node.applicationPort(),
            node.peerPort(),
            managed.orElse(""),
            file.stocks().size(),
            file.sources().size());
    console.out().flush();
  }
}
