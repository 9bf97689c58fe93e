// SPDX-License-Identifier: Apache-2.0
package yugma.live.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.foreign.ValueLayout;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.keys.secret.Permit;
import yugma.kme.node.Node;
import yugma.kme.party.Grade;
import yugma.kme.party.SaeId;
import yugma.kme.supply.Answer;
import yugma.kme.supply.Keys;
import yugma.kme.supply.Order;

/// Takes keys from a twin and looks for them in all that it tells: metrics, events, states, logs.
class NoKeyIsToldTest {
  @TempDir Path folder;
  private final StringBuilder log = new StringBuilder();
  private final List<byte[]> known = new ArrayList<>();

  private final Handler handler =
      new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public synchronized void publish(LogRecord entry) {
          log.append(formatter.format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @Test
  void noMetricEventStateOrLogHoldsAKeyThatWasDelivered() throws Exception {
    Logger ours = Logger.getLogger("yugma");
    ours.setLevel(Level.ALL);
    ours.addHandler(handler);
    handler.setLevel(Level.ALL);
    String told;
    try (Alive alive = new Alive(folder)) {
      told = watched(alive);
    } finally {
      ours.removeHandler(handler);
    }
    assertThat(known).hasSize(40);
    for (byte[] key : known) {
      String raw = new String(key, StandardCharsets.ISO_8859_1);
      assertThat(told + log)
          .doesNotContain(
              raw,
              Base64.getEncoder().encodeToString(key),
              HexFormat.of().formatHex(key),
              HexFormat.of().withUpperCase().formatHex(key));
    }
    assertThat(told).contains("yugma_keys_delivered_total", "yugma_book_bits", "event: ");
  }

  private String watched(Alive alive) throws Exception {
    StringBuilder told = new StringBuilder();
    try (HttpClient operator = alive.client(alive.twin.certificateFolder().manager("operator"))) {
      List<Integer> ports = new ArrayList<>();
      alive.twin.nodes().values().stream()
          .map(Node::managementPort)
          .forEach(port -> ports.add(port.orElseThrow()));
      List<InputStream> streams = new ArrayList<>();
      for (int port : ports) {
        streams.add(stream(operator, port, "/api/v1/events"));
      }
      streams.add(stream(operator, alive.control.port(), "/api/v1/twin/stream"));
      take(alive);
      for (int port : ports) {
        for (String path :
            List.of("/metrics", "/api/v1/status", "/api/v1/saes", "/ready", "/nothing")) {
          told.append(Alive.send(operator, port, "GET", path).body());
        }
      }
      told.append(alive.operator.get("twin").text());
      told.append(alive.operator.get("twin/events").text());
      Thread.sleep(1_100); // one more second of events
      for (InputStream stream : streams) {
        told.append(drained(stream));
      }
    }
    return told.toString();
  }

  private static InputStream stream(HttpClient client, int port, String path) throws Exception {
    URI at = URI.create("https://127.0.0.1:" + port + path);
    return client
        .send(HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.ofInputStream())
        .body();
  }

  private static String drained(InputStream stream) throws Exception {
    try (stream) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      while (stream.available() > 0) {
        bytes.write(stream.readNBytes(stream.available()));
      }
      return bytes.toString(StandardCharsets.ISO_8859_1);
    }
  }

  private void take(Alive alive) throws InterruptedException {
    List<String> pair = alive.twin.blueprint().pairs().getFirst();
    SaeId master = new SaeId(pair.getFirst());
    SaeId slave = new SaeId(pair.getLast());
    List<UUID> ids = new ArrayList<>();
    Order order = new Order(20, OptionalInt.empty(), List.of(), Grade.NONE);
    Alive.await(
        () -> {
          Answer<Keys> answer = node(alive, master).host().encKeys(master, slave, order);
          return noted(answer, ids);
        });
    assertThat(noted(node(alive, slave).host().decKeys(slave, master, ids), new ArrayList<>()))
        .isTrue();
  }

  private static Node node(Alive alive, SaeId sae) {
    return Objects.requireNonNull(
        alive.twin.nodes().get(sae.text().substring("sae-".length())), sae.text());
  }

  private boolean noted(Answer<Keys> answer, List<UUID> ids) {
    if (answer instanceof Answer.Given<Keys>(Keys keys)) {
      try (keys) {
        for (Keys.Key key : keys.keys()) {
          ids.add(key.id());
          key.material().reveal(Permit.DELIVER, at -> known.add(at.toArray(ValueLayout.JAVA_BYTE)));
        }
        return true;
      }
    }
    return false;
  }
}
