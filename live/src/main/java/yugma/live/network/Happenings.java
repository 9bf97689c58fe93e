// SPDX-License-Identifier: Apache-2.0
package yugma.live.network;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.network.link.Mishap;
import yugma.network.scenario.ScenarioException;

/// What happened to a live network, what is happening, and what was ordered. Safe for any thread.
final class Happenings {
  /// A file covers a hundred days; what ended before these is forgotten.
  private static final Duration REMEMBERED = Duration.ofDays(99);

  private final Orders orders;
  private final Map<String, Happening> all = new LinkedHashMap<>();
  private int given;

  Happenings(Orders orders) {
    this.orders = orders;
  }

  /// Notes an order, once it has been found right.
  synchronized Happening order(String link, Map<String, String> fields) throws ScenarioException {
    List<Happening> running = all.values().stream().filter(one -> one.ended().isEmpty()).toList();
    return add(link, orders.read(fields, running));
  }

  /// Notes something that is to come.
  synchronized Happening add(String link, Mishap what) {
    Happening one = new Happening("e" + ++given, link, what, Optional.empty(), Optional.empty());
    all.put(one.id(), one);
    return one;
  }

  synchronized void begin(String id, Duration now) {
    all.computeIfPresent(id, (_, one) -> one.begunAt(now));
    all.values().removeIf(one -> one.ended().filter(end -> isForgotten(end, now)).isPresent());
  }

  private static boolean isForgotten(Duration end, Duration now) {
    return end.compareTo(now.minus(REMEMBERED)) < 0;
  }

  synchronized void end(String id, Duration now) {
    all.computeIfPresent(id, (_, one) -> one.ended().isPresent() ? one : one.endedAt(now));
  }

  /// One that has not ended.
  synchronized Optional<Happening> open(String id) {
    return Optional.ofNullable(all.get(id)).filter(one -> one.ended().isEmpty());
  }

  synchronized List<Happening> running() {
    return all.values().stream().filter(Happening::isRunning).toList();
  }

  /// All that is remembered, as the `events` of a scenario file whose time 0 is the start of the
  /// network, or 99 days ago where that is later.
  synchronized String text(Duration now) {
    Duration zero = now.compareTo(REMEMBERED) > 0 ? now.minus(REMEMBERED) : Duration.ZERO;
    List<String> lines = new ArrayList<>();
    for (Happening one : all.values()) {
      if (one.begun().isPresent() && one.ended().filter(zero::equals).isEmpty()) {
        String at = seconds(one.begun().get().minus(zero));
        Optional<String> until = one.ended().map(end -> seconds(end.minus(zero)));
        lines.add("  - " + EventText.of(one, at, until) + "\n");
      }
    }
    String head = "# for a run.sim_time beyond " + seconds(now.minus(zero)) + "\n";
    return head + (lines.isEmpty() ? "events: []\n" : "events:\n" + String.join("", lines));
  }

  private static String seconds(Duration time) {
    Duration since = time.isNegative() ? Duration.ZERO : time;
    BigDecimal seconds =
        BigDecimal.valueOf(since.getSeconds()).add(BigDecimal.valueOf(since.getNano(), 9));
    return seconds.stripTrailingZeros().toPlainString() + "s";
  }
}
