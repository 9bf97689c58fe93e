// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// What a person should know, passed on to whoever listens at that moment.
///
/// Safe for any thread.
public final class Notices implements Consumer<String> {
  private static final int MOST_WAITING = 256;

  private final Clock clock;
  private final Set<Feed> feeds = ConcurrentHashMap.newKeySet();

  public Notices(Clock clock) {
    this.clock = clock;
  }

  /// One of them.
  ///
  /// @param at when it was given
  /// @param what in words, without key
  public record Notice(Instant at, String what) {}

  @Override
  public void accept(String what) {
    Notice notice = new Notice(clock.instant(), what);
    feeds.forEach(feed -> feed.add(notice));
  }

  /// All that come from now on, until it is closed.
  public Feed listen() {
    Feed feed = new Feed();
    feeds.add(feed);
    return feed;
  }

  /// What one listener has not heard yet; whoever is too slow loses the oldest.
  public final class Feed implements AutoCloseable {
    private final BlockingQueue<Notice> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

    private Feed() {}

    private void add(Notice notice) {
      while (!waiting.offer(notice)) {
        waiting.poll();
      }
    }

    /// The next, if one comes in time.
    public Optional<Notice> next(Duration atMost) throws InterruptedException {
      return Optional.ofNullable(waiting.poll(atMost.toNanos(), TimeUnit.NANOSECONDS));
    }

    @Override
    public void close() {
      feeds.remove(this);
    }
  }
}
