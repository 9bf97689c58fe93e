// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yugma.keys.secret.Slab;
import yugma.kme.client.Etsi014Client;
import yugma.kme.party.SaeId;
import yugma.kme.transfer.AlteredException;
import yugma.kme.transfer.ClientKeys;
import yugma.kme.transfer.FreshFile;
import yugma.kme.transfer.Header;
import yugma.kme.transfer.KeyRefusedException;
import yugma.kme.transfer.Receiver;

/// `yugma receive`: opens what `yugma send` made.
@Command(
    name = "receive",
    description = {
      "Open a container of `yugma send`, once.",
      "A key management entity (KME) hands its keys out to us, and never again.",
    },
    footer = {
      "",
      "The file appears when all of it was found to be what was sent; none is overwritten.",
      "Exits with 8 when the container was altered, or was opened before.",
    })
final class ReceiveVerb implements Verb {
  @Parameters(paramLabel = "CONTAINER", description = "What `yugma send` made.")
  private Path container = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "SAE",
      description = "Who must have sent it (default: who it says).")
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE_OR_DIR",
      description = "Where to (default: here, under its name).")
  private Path out = Path.of(".");

  @Mixin private KmeOptions kme = new KmeOptions();

  @Override
  public int run(Console console) throws IOException {
    if (!Files.isRegularFile(container)) {
      throw new UsageException("there is no file " + container);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(container), 1 << 16)) {
      Receiver receiver = new Receiver(in);
      Header header = receiver.header();
      check(header);
      console
          .err()
          .printf(
              Locale.ROOT,
              "yugma: '%s' of %,d bytes from %s, under %s%n",
              header.fileName(),
              header.length(),
              header.master(),
              header.mode());
      Path target = target(header.fileName());
      receive(receiver, target);
      console.out().println(target);
      return Exit.OK;
    } catch (AlteredException e) {
      console.err().println("yugma: " + e.getMessage());
      return Exit.INTEGRITY;
    }
  }

  private Path target(String name) {
    try {
      return (Files.isDirectory(out) ? out.resolve(name) : out).normalize();
    } catch (InvalidPathException _) {
      throw new UsageException("no file can have this name here: --out names another");
    }
  }

  private void check(Header header) {
    if (from.isPresent() && !header.master().text().equals(from.get())) {
      throw new UsageException(
          "the container says that it is from " + header.master() + ", not from " + from.get());
    }
    Optional<SaeId> self = kme.self();
    if (self.isPresent() && !header.slave().equals(self.get())) {
      throw new UsageException("the container is for " + header.slave() + ", we are " + self.get());
    }
  }

  private void receive(Receiver receiver, Path target) throws IOException {
    try (Etsi014Client client = kme.client(new Slab());
        FreshFile file = new FreshFile(target)) {
      ClientKeys keys = new ClientKeys(client, Duration.ZERO);
      receiver.receive(keys.back(mostKeys(keys, receiver.header().master())), file.out());
      file.keep();
    }
  }

  /// As many as the entity says that one request may name; one, where it does not say.
  private static int mostKeys(ClientKeys keys, SaeId master) throws IOException {
    try {
      return keys.status(master).limits().mostKeys();
    } catch (KeyRefusedException _) {
      return 1;
    }
  }
}
