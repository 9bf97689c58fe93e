// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import yugma.cli.twin.Keyboard;
import yugma.cli.twin.TwinTable;
import yugma.live.management.TwinClient;

/// `yugma top`: how a live twin stands, second by second.
@Command(
    name = "top",
    description = {
      "Watch a network that `yugma up` brought to life; q or Ctrl-C ends it.",
      "Without a terminal it prints once.",
    })
final class TopVerb implements Verb {
  private static final long EVERY_MILLIS = 1_000;
  private static final String HOME_AND_CLEAR = "\u001b[H\u001b[J";

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Its folder (default: the only one that is alive under ./live).")
  private Optional<Path> dir = Optional.empty();

  private volatile boolean stopped;

  @Override
  public int run(Console console) throws IOException {
    try (TwinClient client = TwinChoice.client(dir)) {
      String first = table(client);
      if (!console.isTerminal()) {
        console.out().print(first);
        return Exit.OK;
      }
      return watch(client, console);
    }
  }

  private int watch(TwinClient client, Console console) throws IOException {
    Interrupt.listen();
    IOException[] failure = new IOException[1];
    try (Keyboard keyboard = new Keyboard()) {
      Interrupt.during(
          () -> {
            try {
              refresh(client, keyboard, console);
            } catch (IOException e) {
              failure[0] = e;
            }
          },
          () -> stopped = true);
    }
    if (failure[0] != null) {
      throw failure[0];
    }
    return Interrupt.wasHeard() ? Interrupt.exitCode() : Exit.OK;
  }

  private void refresh(TwinClient client, Keyboard keyboard, Console console) throws IOException {
    try {
      boolean isQuit = false;
      while (!stopped && !isQuit) {
        console.out().print(HOME_AND_CLEAR + table(client) + "\nq ends this; the twin goes on\n");
        console.out().flush();
        isQuit = keyboard.isQuit(EVERY_MILLIS);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static String table(TwinClient client) throws IOException {
    return TwinTable.of(TwinChoice.done(client.get("twin")).json(), Instant.now());
  }
}
