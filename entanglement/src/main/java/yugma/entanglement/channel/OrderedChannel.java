// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.channel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import yugma.kernel.time.Time;

/// One end of a channel that takes contents once and in order, over messages that may be lost,
/// late, repeated or out of order: a window, cumulative acknowledgement, and repetition.
public final class OrderedChannel<C> {
  /// How many messages may be under way.
  static final int WINDOW = 16;

  private static final int MOST_CONTENTS = 64;

  private static final int LONGEST_WAIT = 8;

  private final long patience;
  private final ArrayDeque<C> waiting = new ArrayDeque<>();
  private final ArrayDeque<List<C>> underWay = new ArrayDeque<>();
  private final Map<Long, List<C>> ahead = new HashMap<>();
  private long acknowledged;
  private long expected;
  private boolean owesAnswer;
  private int waits = 1;
  private long due = Long.MAX_VALUE;

  /// @param patience before the first repetition
  public OrderedChannel(Time patience) {
    this.patience = patience.picos();
  }

  /// Queues a content, which leaves with the next [#flush].
  public void send(C content) {
    waiting.add(content);
  }

  /// Whether something waits to be sent.
  public boolean hasNews() {
    return owesAnswer || !waiting.isEmpty();
  }

  /// The contents that are now next in order, after a message came.
  public List<C> receive(ChannelMessage<C> message) {
    return switch (message) {
      case ChannelMessage.Acknowledged<C>(long until) -> {
        acknowledge(until);
        yield List.of();
      }
      case ChannelMessage.Numbered<C>(long number, long until, List<C> contents) -> {
        acknowledge(until);
        yield take(number, contents);
      }
    };
  }

  private void acknowledge(long until) {
    if (until <= acknowledged) {
      return;
    }
    while (acknowledged < until && !underWay.isEmpty()) {
      underWay.poll();
      acknowledged++;
    }
    waits = 1;
    due = Long.MAX_VALUE;
  }

  private List<C> take(long number, List<C> contents) {
    owesAnswer = true;
    if (number < expected || number >= expected + WINDOW) {
      return List.of();
    }
    ahead.put(number, contents);
    List<C> inOrder = new ArrayList<>();
    for (var next = ahead.remove(expected); next != null; next = ahead.remove(expected)) {
      inOrder.addAll(next);
      expected++;
    }
    return inOrder;
  }

  /// Sends what the window lets pass, again what has waited too long, and the answer that is owed.
  public void flush(Time now, Consumer<ChannelMessage<C>> outbox) {
    if (due <= now.picos()) {
      waits = Math.min(2 * waits, LONGEST_WAIT);
      due = Long.MAX_VALUE;
      long number = acknowledged;
      for (List<C> contents : underWay) {
        say(number++, contents, outbox);
      }
    }
    while (!waiting.isEmpty() && underWay.size() < WINDOW) {
      List<C> contents = new ArrayList<>(1);
      while (!waiting.isEmpty() && contents.size() < MOST_CONTENTS) {
        contents.add(waiting.remove());
      }
      say(acknowledged + underWay.size(), contents, outbox);
      underWay.add(contents);
    }
    if (owesAnswer) {
      outbox.accept(new ChannelMessage.Acknowledged<>(expected));
      owesAnswer = false;
    }
    if (due == Long.MAX_VALUE && !underWay.isEmpty()) {
      due = now.picos() + waits * patience;
    }
  }

  private void say(long number, List<C> contents, Consumer<ChannelMessage<C>> outbox) {
    outbox.accept(new ChannelMessage.Numbered<>(number, expected, contents));
    owesAnswer = false;
  }

  /// When the oldest content under way is to be repeated, in picoseconds.
  public long due() {
    return due;
  }
}
