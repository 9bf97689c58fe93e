// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import yugma.live.management.LiveFile;
import yugma.live.management.TwinClient;

/// `yugma down`: ends a live twin.
@Command(
    name = "down",
    description = "End a network that `yugma up` brought to life; its key is kept.")
final class DownVerb implements Verb {
  private static final long PATIENCE_SECONDS = 60;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Its folder (default: the only one that is alive under ./live).")
  private Optional<Path> dir = Optional.empty();

  @Override
  public int run(Console console) throws IOException {
    Path folder = TwinChoice.folder(dir);
    try (TwinClient client = TwinChoice.client(Optional.of(folder))) {
      TwinChoice.done(client.post("twin/down", Map.of()));
      await(folder, client.live());
      console.out().println(client.live().scenario() + " is down; its key is kept in " + folder);
    }
    return Exit.OK;
  }

  private static void await(Path folder, LiveFile live) throws IOException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try {
      while (LiveFile.running(folder).filter(live::equals).isPresent()) {
        if (System.nanoTime() > until) {
          throw new IOException(
              "process %d has not ended within %d s; `kill %d` ends it"
                  .formatted(live.pid(), PATIENCE_SECONDS, live.pid()));
        }
        Thread.sleep(50);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
