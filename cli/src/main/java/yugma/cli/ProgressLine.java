// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import yugma.network.run.Progress;
import yugma.report.messages.Phrases;

/// Progress on stderr: simulated time, how much faster than the clock, and what is left; rewritten
/// in place on a terminal, a line every ten seconds elsewhere.
final class ProgressLine implements Progress, AutoCloseable {
  private final PrintStream err;
  private final Phrases phrases;
  private final boolean isTerminal;
  private final long started = System.nanoTime();
  private long last = started;
  private boolean open;

  ProgressLine(Console console, Phrases phrases) {
    this.phrases = phrases;
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
        phrases.text(
            "cli.progress",
            Map.of(
                "done", digits("%.4g", simulated),
                "all", digits("%.4g", all),
                "speed", digits("%.3g", speed),
                "left", digits("%.0f", Math.ceil(left))));
    if (isTerminal) {
      err.print("\r\u001b[K" + line);
      err.flush();
      open = true;
    } else {
      err.println(line);
    }
  }

  private static String digits(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
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
