// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yugma.kernel.time.Time;

/// One end of a channel that takes contents once and in order, over messages that may be lost,
/// late, repeated or out of order: a window, cumulative acknowledgement, and repetition.
final class OrderedChannel {
  /// How many messages may be under way.
  static final int WINDOW = 16;

  private static final int MOST_CONTENTS = 64;

  private static final int LONGEST_WAIT = 8;

  private final long patience;
  private final ArrayDeque<LinkContent> waiting = new ArrayDeque<>();
  private final ArrayDeque<List<LinkContent>> underWay = new ArrayDeque<>();
  private final Map<Long, List<LinkContent>> ahead = new HashMap<>();
  private long acknowledged;
  private long expected;
  private boolean owesAnswer;
  private int waits = 1;
  private long due = Long.MAX_VALUE;

  /// @param patience before the first repetition
  OrderedChannel(Time patience) {
    this.patience = patience.picos();
  }

  /// Queues a content, which leaves with the next [#flush].
  void send(LinkContent content) {
    waiting.add(content);
  }

  /// Whether something waits to be sent.
  boolean hasNews() {
    return owesAnswer || !waiting.isEmpty();
  }

  /// The contents that are now next in order, after a message came.
  List<LinkContent> receive(LinkMessage message) {
    return switch (message) {
      case LinkMessage.Acknowledged(long until) -> {
        acknowledge(until);
        yield List.of();
      }
      case LinkMessage.Numbered(long number, long until, List<LinkContent> contents) -> {
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

  private List<LinkContent> take(long number, List<LinkContent> contents) {
    owesAnswer = true;
    if (number < expected || number >= expected + WINDOW) {
      return List.of();
    }
    ahead.put(number, contents);
    List<LinkContent> inOrder = new ArrayList<>();
    for (var next = ahead.remove(expected); next != null; next = ahead.remove(expected)) {
      inOrder.addAll(next);
      expected++;
    }
    return inOrder;
  }

  /// Sends what the window lets pass, again what has waited too long, and the answer that is owed.
  void flush(Time now, Outbox outbox) {
    if (due <= now.picos()) {
      waits = Math.min(2 * waits, LONGEST_WAIT);
      due = Long.MAX_VALUE;
      long number = acknowledged;
      for (List<LinkContent> contents : underWay) {
        say(number++, contents, outbox);
      }
    }
    while (!waiting.isEmpty() && underWay.size() < WINDOW) {
      List<LinkContent> contents = new ArrayList<>(1);
      while (!waiting.isEmpty() && contents.size() < MOST_CONTENTS) {
        contents.add(waiting.remove());
      }
      say(acknowledged + underWay.size(), contents, outbox);
      underWay.add(contents);
    }
    if (owesAnswer) {
      outbox.add(new LinkEffect.Send(new LinkMessage.Acknowledged(expected)));
      owesAnswer = false;
    }
    if (due == Long.MAX_VALUE && !underWay.isEmpty()) {
      due = now.picos() + waits * patience;
    }
  }

  private void say(long number, List<LinkContent> contents, Outbox outbox) {
    outbox.add(new LinkEffect.Send(new LinkMessage.Numbered(number, expected, contents)));
    owesAnswer = false;
  }

  /// When the oldest content under way is to be repeated, in picoseconds.
  long due() {
    return due;
  }
}
