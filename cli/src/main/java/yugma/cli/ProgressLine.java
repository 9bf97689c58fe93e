// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.PrintStream;
import java.util.Locale;
import yugma.network.run.Progress;

/// Progress on stderr: simulated time, how much faster than the clock, and what is left; rewritten
/// in place on a terminal, a line every ten seconds elsewhere.
final class ProgressLine implements Progress, AutoCloseable {
  private final PrintStream err;
  private final boolean isTerminal;
  private final long started = System.nanoTime();
  private long last = started;
  private boolean open;

  ProgressLine(Console console) {
    this.err = console.err();
    this.isTerminal = console.isTerminal();
  }

  @Override
  public void at(double simulated, double all) {
    long clock = System.nanoTime();
    double pause = isTerminal ? 0.1 : 10;
    if ((clock - last) * 1e-9 < pause || simulated >= all) {
      return;
    }
    last = clock;
    double wall = (clock - started) * 1e-9;
    double speed = simulated / wall;
    double left = speed == 0 ? 0 : (all - simulated) / speed;
    String line =
        String.format(
            Locale.ROOT,
            "simulated %.4g of %.4g s, %.3g x real time, %.0f s left",
            simulated,
            all,
            speed,
            Math.ceil(left));
    if (isTerminal) {
      err.print("\r\u001b[K" + line);
      err.flush();
      open = true;
    } else {
      err.println(line);
    }
  }

  /// Clears the line.
  @Override
  public void close() {
    if (open) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
