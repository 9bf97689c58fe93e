// SPDX-License-Identifier: Apache-2.0
package yugma.cli.circuit;

import java.io.PrintStream;
import java.util.Locale;
import yugma.computing.run.Watch;

/// How many shots are done, on stderr: rewritten in place on a terminal, a line every ten seconds
/// elsewhere. It ends a run when somebody stops it.
public final class ShotsLine implements Watch, AutoCloseable {
  private final PrintStream err;
  private final boolean isTerminal;
  private final long all;
  private final long started = System.nanoTime();
  private long last = started;
  private boolean isOpen;
  private volatile boolean isStopped;

  public ShotsLine(PrintStream err, boolean isTerminal, long all) {
    this.err = err;
    this.isTerminal = isTerminal;
    this.all = all;
  }

  @Override
  public boolean at(long shots) {
    long now = System.nanoTime();
    if ((now - last) * 1e-9 >= (isTerminal ? 0.2 : 10) && shots > 0) {
      last = now;
      double left = (now - started) * 1e-9 * (all - shots) / shots;
      String line =
          String.format(Locale.ROOT, "%d of %d shots, %.0f s left", shots, all, Math.ceil(left));
      err.print(isTerminal ? "\r\u001b[K" + line : line + "\n");
      err.flush();
      isOpen = isTerminal;
    }
    return !isStopped;
  }

  /// Ends the run after the shots under way; from any thread.
  public void stop() {
    isStopped = true;
  }

  /// Clears the line.
  @Override
  public void close() {
    if (isOpen) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
