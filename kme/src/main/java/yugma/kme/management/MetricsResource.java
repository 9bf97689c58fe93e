// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import yugma.keys.book.Book;
import yugma.kme.http.Reply;
import yugma.kme.http.Traffic;
import yugma.kme.management.EntityState.Stock;

/// `GET /metrics`, for Prometheus.
record MetricsResource(Entity entity, Meters meters) {
  List<Route> routes() {
    return List.of(Route.get("/metrics", _ -> reply()));
  }

  private Reply reply() {
    MetricsText text = new MetricsText();
    EntityState state = entity.state();
    standing(text, state);
    stocks(text, state.stocks());
    traffic(text);
    work(text);
    byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
    return new Reply.Bytes(200, MetricsText.CONTENT_TYPE, body, false);
  }

  private void standing(MetricsText text, EntityState state) {
    text.metric("yugma_up_seconds", "gauge", "Time that this process serves.")
        .measure(Duration.between(state.since(), state.at()).toMillis() * 1e-3, "kme", state.kme());
    text.metric("yugma_ready", "gauge", "1 where it can serve.")
        .sample(entity.hindrances().isEmpty() ? 1 : 0);
    text.metric("yugma_incarnation", "gauge", "Number of this process among those of its store.")
        .sample(state.incarnation());
    text.metric("yugma_audit_entries", "gauge", "Entries of the audit log.")
        .sample(state.audit().sequence());
    text.metric("yugma_peer_up", "gauge", "1 where the other entity answers.");
    state.peers().forEach(peer -> text.sample(peer.answers() ? 1 : 0, "peer", peer.kme()));
  }

  private static void stocks(MetricsText text, List<Stock> stocks) {
    text.metric("yugma_stock_bits", "gauge", "Key that may be handed out.");
    for (Stock stock : stocks) {
      for (EntityState.Level level : stock.levels()) {
        String grade = level.grade().name().toLowerCase(Locale.ROOT);
        text.sample(level.bits(), "stock", stock.name(), "owner", level.owner(), "grade", grade);
      }
    }
    text.metric("yugma_stock_held", "gauge", "1 where its key is kept back.");
    stocks.forEach(stock -> text.sample(stock.held() ? 1 : 0, "stock", stock.name()));
    text.metric("yugma_book_bits", "gauge", "Columns of the book, of this end.");
    for (Stock stock : stocks) {
      columns(stock.book())
          .forEach((column, bits) -> text.sample(bits, "stock", stock.name(), "column", column));
    }
  }

  private static Map<String, Long> columns(Book book) {
    Map<String, Long> columns = new TreeMap<>();
    columns.put("preshared", book.preshared());
    columns.put("generated", book.generated());
    columns.put("stored", book.stored());
    columns.put("reserved", book.reserved());
    columns.put("delivered", book.delivered());
    columns.put("relayed", book.relayed());
    columns.put("authentication", book.authentication());
    columns.put("expired", book.expired());
    columns.put("voided", book.voided());
    return columns;
  }

  private void traffic(MetricsText text) {
    Map<String, Traffic> traffic = new TreeMap<>(entity.traffic());
    text.metric("yugma_connections", "gauge", "Open connections.");
    traffic.forEach((plane, seen) -> text.sample(seen.openConnections(), "plane", plane));
    text.metric("yugma_refused_total", "counter", "Connections and requests refused unseen.");
    traffic.forEach(
        (plane, seen) ->
            text.sample(seen.crowded(), "plane", plane, "why", "crowded")
                .sample(seen.untrusted(), "plane", plane, "why", "untrusted")
                .sample(seen.malformed(), "plane", plane, "why", "malformed")
                .sample(seen.slow(), "plane", plane, "why", "slow")
                .sample(seen.faults(), "plane", plane, "why", "fault"));
  }

  private void work(MetricsText text) {
    text.metric("yugma_replies_total", "counter", "Replies by plane and status.");
    meters
        .replies()
        .all()
        .forEach((of, count) -> text.sample(count, "plane", of.get(0), "status", of.get(1)));
    text.metric("yugma_keys_delivered_total", "counter", "Keys that applications were given.");
    meters
        .keys()
        .all()
        .forEach((of, count) -> text.sample(count, "stock", of.get(0), "method", of.get(1)));
    text.metric("yugma_key_bits_delivered_total", "counter", "Bits of these keys.");
    meters
        .bits()
        .all()
        .forEach((of, count) -> text.sample(count, "stock", of.get(0), "method", of.get(1)));
    text.metric("yugma_request_seconds", "histogram", "Time from a request to its reply.");
    new TreeMap<>(meters.requests())
        .forEach((plane, times) -> text.histogram(times, "plane", plane));
    text.metric("yugma_commit_seconds", "histogram", "Time to make changes durable.")
        .histogram(meters.commits());
  }
}
