// SPDX-License-Identifier: Apache-2.0
package yugma.cli.circuit;

import java.io.PrintStream;
import java.util.Locale;
import yugma.computing.run.Watch;

/// How many shots are done, on stderr: rewritten in place on a terminal, a line every ten seconds
/// elsewhere. It ends a run when somebody stops it.
public final class ShotsLine implements Watch, AutoCloseable {
  /// States of so many qubits take a while.
  private static final int LARGE = 25;

  private final PrintStream err;
  private final boolean isTerminal;
  private final long all;
  private long started = System.nanoTime();
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
    if (shots == 0) {
      started = now;
    }
    if ((now - last) * 1e-9 >= (isTerminal ? 0.2 : 10) && shots > 0) {
      last = now;
      show(shots + " of " + all + " shots" + left(shots, all, (now - started) * 1e-9));
    }
    return !isStopped;
  }

  /// How long it takes still, once that can be told.
  static String left(long shots, long all, double seconds) {
    if (seconds < 2 && shots * 100.0 < all) {
      return "";
    }
    return String.format(Locale.ROOT, ", %.0f s left", Math.ceil(seconds * (all - shots) / shots));
  }

  @Override
  public boolean evolving(int qubits, int done, int passes) {
    long now = System.nanoTime();
    boolean isDue = (now - last) * 1e-9 >= (isTerminal ? 0.2 : 10);
    if (isDue || done == 0 && qubits >= LARGE) {
      last = now;
      show("evolving 2^" + qubits + " amplitudes: pass " + (done + 1) + " of " + passes);
    }
    return !isStopped;
  }

  private void show(String line) {
    err.print(isTerminal ? "\r\u001b[K" + line : line + "\n");
    err.flush();
    isOpen = isTerminal;
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
