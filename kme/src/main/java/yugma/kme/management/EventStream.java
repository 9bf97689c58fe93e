// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import yugma.kme.http.EventSource;

/// Server-sent events: each notice as `warning`, and once a second how things stand, if that has
/// changed.
public final class EventStream implements EventSource {
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Notices.Feed feed;
  private final String name;
  private final Supplier<String> standing;
  private long due = System.nanoTime();
  private String told = "";

  /// @param name of the events that say how things stand
  /// @param standing the same text while nothing has changed
  public EventStream(Notices notices, String name, Supplier<String> standing) {
    this.feed = notices.listen();
    this.name = name;
    this.standing = standing;
  }

  @Override
  public Tick next(Duration atMost) throws InterruptedException {
    Duration left = Duration.ofNanos(Math.max(0, due - System.nanoTime()));
    boolean isDueFirst = left.compareTo(atMost) < 0;
    Optional<Notices.Notice> notice = feed.next(isDueFirst ? left : atMost);
    if (notice.isPresent()) {
      return new Tick.Event("warning", Json.text(notice.get()));
    }
    return isDueFirst ? look() : new Tick.Quiet();
  }

  private Tick look() {
    due = System.nanoTime() + EVERY.toNanos();
    String now = standing.get();
    if (now.equals(told)) {
      return new Tick.Quiet();
    }
    told = now;
    return new Tick.Event(name, now);
  }

  @Override
  public void close() {
    feed.close();
  }
}
