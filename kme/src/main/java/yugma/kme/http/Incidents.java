// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// Counts what was refused and says so in the log, a few times in ten seconds, so that a flood does
/// not fill a disk.
final class Incidents {
  /// What happened.
  enum Kind {
    CROWD("refused a connection"),
    HANDSHAKE("refused a TLS handshake"),
    MALFORMED("refused a request"),
    SLOW("gave up on a client"),
    FAULT("a request failed by a fault of ours");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  private static final System.Logger LOG = System.getLogger(Listener.class.getName());
  private static final int MOST_LINES = 10;
  private static final long WINDOW_NANOS = 10_000_000_000L;
  private static final int MOST_CHARACTERS = 200;

  private final Map<Kind, LongAdder> counts = new EnumMap<>(Kind.class);
  private final Map<Kind, Window> windows = new EnumMap<>(Kind.class);

  private static final class Window {
    private long since = System.nanoTime();
    private int lines;
    private int silent;
  }

  Incidents() {
    for (Kind kind : Kind.values()) {
      counts.put(kind, new LongAdder());
      windows.put(kind, new Window());
    }
  }

  /// @param why holds nothing of a request or a reply
  void note(Kind kind, InetAddress from, String why) {
    adder(kind).increment();
    int silent = turn(kind);
    if (silent >= 0) {
      String more = silent == 0 ? "" : ", and " + silent + " like it before";
      LOG.log(
          Level.WARNING,
          () -> kind.words + " from " + from.getHostAddress() + ": " + clean(why) + more);
    }
  }

  long count(Kind kind) {
    return adder(kind).sum();
  }

  /// @return how many were not logged since the last line; negative if this one is not either
  private synchronized int turn(Kind kind) {
    Window window = windows.computeIfAbsent(kind, _ -> new Window());
    if (System.nanoTime() - window.since > WINDOW_NANOS) {
      window.since = System.nanoTime();
      window.lines = 0;
    }
    if (window.lines == MOST_LINES) {
      window.silent++;
      return -1;
    }
    window.lines++;
    int silent = window.silent;
    window.silent = 0;
    return silent;
  }

  private LongAdder adder(Kind kind) {
    LongAdder adder = counts.get(kind);
    if (adder == null) {
      throw new IllegalStateException("no counter for " + kind);
    }
    return adder;
  }

  private static String clean(String why) {
    String line = why.replaceAll("\\p{Cntrl}", "?");
    return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + "…";
  }
}
