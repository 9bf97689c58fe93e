// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.PrintStream;
import java.util.Locale;

/// Progress of a sweep on stderr: what is done and what is left; rewritten in place on a terminal,
/// a line every ten seconds elsewhere.
final class PointsLine implements AutoCloseable {
  private final PrintStream err;
  private final boolean isTerminal;
  private final String words;
  private final int before;
  private final int all;
  private final long started = System.nanoTime();
  private long last = started;
  private boolean open;

  /// @param words what is counted, such as `points`
  /// @param before how many were done already
  PointsLine(Console console, String words, int before, int all) {
    this.err = console.err();
    this.isTerminal = console.isTerminal();
    this.words = words;
    this.before = before;
    this.all = all;
  }

  /// @param done how many by now
  synchronized void at(int done) {
    long clock = System.nanoTime();
    double pause = isTerminal ? 0.1 : 10;
    if ((clock - last) * 1e-9 < pause || done >= all) {
      return;
    }
    last = clock;
    double each = (clock - started) * 1e-9 / (done - before);
    String line =
        String.format(
            Locale.ROOT,
            "%d of %d %s, %.0f s left",
            done,
            all,
            words,
            Math.ceil(each * (all - done)));
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
