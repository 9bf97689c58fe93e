// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static yugma.kme.http.Served.HEAD;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import yugma.kme.certificate.Network;
import yugma.kme.http.EventSource.Tick;

class ListenerTest {
  @Test
  void answersAnHttpClientOverMutualTls() throws Exception {
    Network network = new Network();
    try (Listener listener = Served.secure(network.serverTls());
        HttpClient client = HttpClient.newBuilder().sslContext(network.alice()).build()) {
      URI uri = URI.create("https://localhost:" + listener.port() + "/api/a%2Fb?x=1&x=%C3%A9");
      HttpRequest request =
          HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString("hello")).build();
      for (int round = 0; round < 3; round++) {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("alice POST [api, a/b] {x=[1, é]} hello");
        assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(response.headers().firstValue("server")).isEmpty();
        assertThat(response.headers().firstValue("cache-control")).contains("no-store");
      }
      assertThat(listener.traffic().requests()).isEqualTo(3);
      assertThat(listener.traffic().openConnections()).isEqualTo(1);
    }
  }

  @Test
  void answersRequestsThatComeAllAtOnceInTheirOrder() throws Exception {
    try (Listener listener = Served.plain(ListenerLimits.DEFAULT);
        RawClient client = RawClient.plain(listener.port())) {
      StringBuilder requests = new StringBuilder();
      for (int at = 0; at < 50; at++) {
        requests.append("POST /" + at + HEAD + "Content-Length: 3\r\n\r\nabc");
      }
      requests.append("HEAD /h" + HEAD + "\r\nGET /last" + HEAD + "Connection: close\r\n\r\n");
      String all = client.send(requests.toString()).rest();
      assertThat(all.split("HTTP/1.1 200 OK", -1)).hasSize(53);
      assertThat(all).contains("POST [49] {} abc").doesNotContain("HEAD [h]");
      assertThat(all).endsWith("nobody GET [last] {} ");
    }
  }

  @Test
  void speaksToOldClientsAndToThoseWhoWaitToContinue() throws Exception {
    try (Listener listener = Served.plain(ListenerLimits.DEFAULT)) {
      try (RawClient old = RawClient.plain(listener.port())) {
        assertThat(old.send("GET /old HTTP/1.0\r\n\r\n").rest())
            .contains("Connection: close")
            .endsWith("nobody GET [old] {} ");
      }
      try (RawClient old = RawClient.plain(listener.port())) {
        String request = "GET /old HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n";
        assertThat(old.send(request).until("{} ")).contains("Connection: keep-alive");
        assertThat(old.send(request).until("{} ")).startsWith("HTTP/1.1 200 OK");
      }
      try (RawClient polite = RawClient.plain(listener.port())) {
        polite.send("POST /" + HEAD + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n");
        polite.until("HTTP/1.1 100 Continue\r\n\r\n");
        assertThat(polite.send("ok").until("{} ok")).startsWith("HTTP/1.1 200 OK");
      }
    }
  }

  @Test
  void saysNothingOfAFaultOfOurs() throws Exception {
    Handler faulty =
        _ -> {
          throw new IllegalStateException("the key is 1234");
        };
    try (Listener listener = Served.open(Optional.empty(), ListenerLimits.DEFAULT, faulty);
        RawClient client = RawClient.plain(listener.port())) {
      for (int round = 0; round < 2; round++) {
        assertThat(client.send("GET /" + HEAD + "\r\n").until("}"))
            .startsWith("HTTP/1.1 503 ")
            .doesNotContain("1234", "Exception", "yugma");
      }
      assertThat(listener.traffic().faults()).isEqualTo(2);
    }
  }

  @Test
  void logsNothingOfRequestsOrRepliesAtAnyLevel() throws Exception {
    Network network = new Network();
    Queue<String> logged = new ConcurrentLinkedQueue<>();
    Logger root = Logger.getLogger("");
    Level before = root.getLevel();
    Handler listening =
        request -> {
          if (request.rawPath().contains("fault")) {
            throw new IllegalStateException("MARKER in " + request.rawPath());
          }
          return Served.echo(request);
        };
    java.util.logging.Handler log =
        new java.util.logging.Handler() {
          @Override
          public void publish(LogRecord entry) {
            logged.add(new SimpleFormatter().format(entry));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    log.setLevel(Level.ALL);
    root.setLevel(Level.ALL);
    root.addHandler(log);
    try (Listener listener =
        Served.open(Optional.of(network.serverTls()), ListenerLimits.DEFAULT, listening)) {
      for (String path : List.of("/MARKER", "/fault?MARKER", "/MARKER/..", "/%MARKER")) {
        try (RawClient client = RawClient.secure(listener.port(), network.alice())) {
          client.send("POST " + path + HEAD + "MARKER: MARKER\r\nContent-Length: 6\r\n\r\n");
          client.send("MARKER").until("\r\n\r\n");
        }
      }
    } finally {
      root.removeHandler(log);
      root.setLevel(before);
    }
    assertThat(String.join("", logged))
        .contains("java.lang.IllegalStateException", "must not hold . or ..")
        .doesNotContain("MARKER");
  }

  @Test
  void wipesASecretOnceItIsWritten() throws Exception {
    byte[] secret = "the key".getBytes(UTF_8);
    byte[] open = "no secret".getBytes(UTF_8);
    Handler handler =
        request ->
            request.rawPath().equals("/s")
                ? new Reply.Bytes(200, "text/plain", secret, true)
                : new Reply.Bytes(200, "text/plain", open, false, Map.of("X-Extra", "1"));
    try (Listener listener = Served.open(Optional.empty(), ListenerLimits.DEFAULT, handler);
        RawClient client = RawClient.plain(listener.port())) {
      assertThat(client.send("GET /s" + HEAD + "\r\n").until("the key")).contains("no-store");
      assertThat(client.send("GET /" + HEAD + "\r\n").until("no secret"))
          .contains("X-Extra: 1\r\n");
      assertThat(secret).containsOnly(0);
      assertThat(open).doesNotContain(0);
    }
  }

  @Test
  void writesLargeAndEmptyReplies() throws Exception {
    byte[] large = "x".repeat(100_000).getBytes(UTF_8);
    Handler handler =
        request ->
            request.rawPath().equals("/l")
                ? new Reply.Bytes(200, "text/plain", large, false)
                : new Reply.Empty(401);
    try (Listener listener = Served.open(Optional.empty(), ListenerLimits.DEFAULT, handler);
        RawClient client = RawClient.plain(listener.port())) {
      assertThat(client.send("GET /l" + HEAD + "\r\n").until("x".repeat(100_000)))
          .contains("Content-Length: 100000\r\n");
      assertThat(client.send("GET /" + HEAD + "\r\n").until("\r\n\r\n"))
          .startsWith("HTTP/1.1 401 Unauthorized\r\n")
          .endsWith("Content-Length: 0\r\n\r\n");
    }
  }

  /// Events from a queue.
  private static final class Ticks implements EventSource {
    private final BlockingQueue<Tick> ticks = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public Tick next(java.time.Duration atMost) throws InterruptedException {
      Tick tick = ticks.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
      return tick == null ? new Tick.Quiet() : tick;
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  @Test
  void streamsEventsUntilTheirSourceEnds() throws Exception {
    Ticks queue = new Ticks();
    Handler handler = _ -> new Reply.Events(queue);
    try (Listener listener = Served.open(Optional.empty(), ListenerLimits.DEFAULT, handler);
        RawClient client = RawClient.plain(listener.port())) {
      client.send("GET /" + HEAD + "\r\n").until("text/event-stream");
      queue.ticks.add(new Tick.Event("stock", "one\ntwo"));
      client.until("event: stock\ndata: one\ndata: two\n\n");
      queue.ticks.add(new Tick.Quiet());
      client.until(":\n\n");
      queue.ticks.add(new Tick.End());
      assertThat(client.rest()).isEmpty();
      queue.closed.await();
    }
  }

  @Test
  void streamsEndWhenTheClientGoesOrTheListenerCloses() throws Exception {
    List<Ticks> queues = new ArrayList<>();
    Handler handler =
        _ -> {
          queues.add(new Ticks());
          return new Reply.Events(queues.getLast());
        };
    Listener listener = Served.open(Optional.empty(), ListenerLimits.DEFAULT, handler);
    try (RawClient goes = RawClient.plain(listener.port())) {
      goes.send("GET /" + HEAD + "\r\n").until("\r\n\r\n");
    }
    while (queues.getFirst().closed.getCount() > 0) {
      queues.getFirst().ticks.add(new Tick.Quiet());
      Thread.sleep(5);
    }
    try (RawClient stays = RawClient.plain(listener.port())) {
      stays.send("GET /" + HEAD + "\r\n").until("\r\n\r\n");
      listener.close();
      assertThat(stays.rest()).isEmpty();
      queues.getLast().closed.await();
    }
  }

  @Test
  void answersWhatIsUnderWayWhenItCloses() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    AtomicBoolean closed = new AtomicBoolean();
    Handler handler =
        _ -> {
          asked.countDown();
          closing.await();
          return Reply.json(200, "{}");
        };
    Listener listener = Served.open(Optional.empty(), ListenerLimits.DEFAULT, handler);
    try (RawClient idle = RawClient.plain(listener.port());
        RawClient busy = RawClient.plain(listener.port())) {
      busy.send("GET /" + HEAD + "\r\n");
      asked.await();
      Thread closer =
          Thread.ofPlatform()
              .start(
                  () -> {
                    listener.close();
                    closed.set(true);
                  });
      assertThat(idle.isEnded()).isTrue();
      assertThat(closed).isFalse();
      closing.countDown();
      assertThat(busy.rest()).startsWith("HTTP/1.1 200 OK").endsWith("{}");
      closer.join();
    }
  }
}
