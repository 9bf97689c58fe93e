// SPDX-License-Identifier: Apache-2.0
package yugma.cli.twin;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Keys of a terminal as they are pressed, where the machine has `stty`; elsewhere with Enter.
public final class Keyboard implements AutoCloseable {
  private static final File TERMINAL = new File("/dev/tty");

  private final String before;

  public Keyboard() {
    before = stty("-g");
    if (!before.isEmpty()) {
      stty("-icanon", "-echo");
    }
  }

  /// Waits for a while.
  ///
  /// @return whether q was pressed
  public boolean isQuit(long millis) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (System.nanoTime() < until) {
      try {
        while (System.in.available() > 0) {
          int key = System.in.read();
          if (key == 'q' || key == 'Q') {
            return true;
          }
        }
      } catch (IOException _) {
        // There is no keyboard.
      }
      Thread.sleep(50);
    }
    return false;
  }

  private static String stty(String... arguments) {
    List<String> command = new ArrayList<>(List.of("stty"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(TERMINAL)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
      return process.waitFor() == 0 ? said : "";
    } catch (IOException _) {
      return "";
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  @Override
  public void close() {
    if (!before.isEmpty()) {
      stty(before);
    }
  }
}
