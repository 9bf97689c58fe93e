// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import static org.assertj.core.api.Assertions.assertThat;
import static yugma.kme.http.Served.HEAD;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yugma.kme.certificate.Network;
import yugma.kme.certificate.Subject;

/// Whatever one client does, another is served.
class AbuseTest {
  private static final ListenerLimits LIMITS =
      ListenerLimits.DEFAULT.withCrowd(new Crowd(40, 20, 4, 10));
  private static final ListenerLimits HASTY = LIMITS.withPatience(Served.HASTY);

  private final Network network = new Network();
  private final SSLContext alice = network.alice();
  private final List<RawClient> open = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (RawClient each : open) {
      each.close();
    }
  }

  private RawClient keep(RawClient client) {
    open.add(client);
    return client;
  }

  private static void isServed(RawClient client) throws IOException {
    assertThat(client.send("GET /x" + HEAD + "\r\n").until("{} ")).contains("GET [x]");
  }

  /// Refused with 400, and the connection ended.
  private static void refuses(Listener listener, String request) throws IOException {
    try (RawClient client = RawClient.plain(listener.port())) {
      assertThat(client.send(request).rest())
          .as(request.substring(0, Math.min(60, request.length())))
          .startsWith("HTTP/1.1 400 ")
          .contains("Connection: close", "{\"message\":\"")
          .doesNotContain("Exception", "yugma", "Server:");
    }
  }

  @Test
  void refusesMalformedRequestsAndGoesOn() throws Exception {
    try (Listener listener = Served.plain(LIMITS);
        RawClient other = RawClient.plain(listener.port())) {
      for (String bad :
          List.of(
              "\u0016\u0003\u0001\r\n\r\n",
              "nonsense\r\n\r\n",
              "GET /../etc" + HEAD + "\r\n",
              "GET /%zz" + HEAD + "\r\n",
              "GET /a?b=%ff" + HEAD + "\r\n",
              "ABSURDLYLONGMETHODNAME /" + HEAD + "\r\n",
              "GET / HTTP/1.1\r\n\r\n",
              "POST /" + HEAD + "Content-Length: x\r\n\r\n",
              "POST /" + HEAD + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
              "POST /" + HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
              "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")) {
        refuses(listener, bad);
        isServed(other);
      }
      assertThat(listener.traffic().malformed()).isEqualTo(11);
    }
  }

  @Test
  void refusesLargeHeadersAndBodiesEarly() throws Exception {
    try (Listener listener = Served.plain(LIMITS);
        RawClient other = RawClient.plain(listener.port())) {
      refuses(listener, "GET /" + HEAD + "X: " + "y".repeat(1 << 20) + "\r\n\r\n");
      refuses(listener, "GET /" + "y".repeat(1 << 20) + HEAD + "\r\n");
      refuses(listener, "POST /" + HEAD + "Content-Length: 1073741824\r\n\r\n" + "x".repeat(9999));
      refuses(listener, "POST /" + HEAD + "Content-Length: 65537\r\n\r\n");
      String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
      refuses(listener, "POST /" + HEAD + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(40));
      isServed(other);
      String most = "x".repeat(64 << 10);
      other.send("POST /" + HEAD + "Content-Length: 65536\r\n\r\n" + most).until("{} " + most);
      String chunks = chunk.repeat(16) + "0\r\n\r\n";
      other
          .send("POST /" + HEAD + "Transfer-Encoding: chunked\r\n\r\n" + chunks)
          .until("{} " + most);
    }
  }

  @Test
  void aBodyWithoutEndIsCutOff() throws Exception {
    try (Listener listener = Served.plain(LIMITS);
        RawClient other = RawClient.plain(listener.port());
        RawClient endless = RawClient.plain(listener.port())) {
      endless.send("POST /" + HEAD + "Content-Length: 1073741824\r\n\r\n");
      String piece = "x".repeat(1 << 16);
      long sent = 0;
      try {
        while (sent < 1 << 30) {
          endless.send(piece);
          sent += piece.length();
        }
      } catch (IOException _) {
        // As it should be.
      }
      assertThat(sent).isLessThan(1 << 28);
      isServed(other);
    }
  }

  @Test
  void givesUpOnClientsThatDripWhereverTheyDoIt() throws Exception {
    try (Listener listener = Served.plain(HASTY);
        RawClient other = RawClient.plain(listener.port())) {
      try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
        clients.invokeAll(
            List.<Callable<Void>>of(
                () -> drip(listener, "GET /", "a"),
                () -> drip(listener, "GET /" + HEAD, "X: y\r\n"),
                () -> drip(listener, post("Content-Length: 9999"), "a"),
                () -> drip(listener, post("Transfer-Encoding: chunked"), "1\r\na\r\n")));
      }
      isServed(other);
      assertThat(listener.traffic().slow()).isEqualTo(4);
    }
  }

  private static String post(String header) {
    return "POST /" + HEAD + header + "\r\n\r\n";
  }

  private static Void drip(Listener listener, String start, String drop) throws Exception {
    try (RawClient client = RawClient.plain(listener.port())) {
      client.send(start);
      while (true) {
        client.send(drop);
        Thread.sleep(10);
      }
    } catch (IOException _) {
      // Ended by the server: nothing else ends the loop.
      return null;
    }
  }

  @Test
  void givesUpOnClientsThatNeverShakeHandsOrNeverRead() throws Exception {
    byte[] large = new byte[1 << 26];
    Handler handler =
        request ->
            request.rawPath().equals("/large")
                ? new Reply.Bytes(200, "text/plain", large, false)
                : Served.echo(request);
    try (Listener listener = Served.open(Optional.of(network.serverTls()), HASTY, handler);
        RawClient other = RawClient.secure(listener.port(), alice)) {
      isServed(other);
      RawClient silent = keep(RawClient.plain(listener.port()));
      RawClient deaf = keep(RawClient.secure(listener.port(), alice));
      deaf.send("GET /large" + HEAD + "\r\n");
      assertThat(silent.isEnded()).isTrue();
      while (listener.traffic().slow() < 2) {
        isServed(other);
      }
    }
  }

  @Test
  void oneAddressCannotTakeAllConnections() throws Exception {
    try (Listener listener = Served.plain(LIMITS)) {
      RawClient other = keep(RawClient.plain(listener.port(), "127.0.0.3"));
      isServed(other);
      for (int at = 0; at < 60; at++) {
        keep(RawClient.plain(listener.port(), "127.0.0.2"));
      }
      while (listener.traffic().crowded() < 40) {
        isServed(other);
      }
      isServed(keep(RawClient.plain(listener.port(), "127.0.0.4")));
      assertThat(listener.traffic().openConnections()).isEqualTo(22);
    }
  }

  @Test
  void unfinishedHandshakesLeaveRoomForClients() throws Exception {
    try (Listener listener = Served.open(Optional.of(network.serverTls()), LIMITS, Served::echo)) {
      RawClient other = keep(RawClient.secure(listener.port(), alice));
      isServed(other);
      for (int at = 0; at < 15; at++) {
        keep(RawClient.plain(listener.port(), "127.0.0.2"));
      }
      while (listener.traffic().crowded() < 5) {
        isServed(other);
      }
      isServed(keep(RawClient.secure(listener.port(), alice)));
    }
  }

  @Test
  void oneClientCannotTakeAllConnections() throws Exception {
    SSLContext bob = network.client(network.identity(Subject.application(Network.ALICE)));
    try (Listener listener = Served.open(Optional.of(network.serverTls()), LIMITS, Served::echo)) {
      for (int at = 0; at < 4; at++) {
        isServed(keep(RawClient.secure(listener.port(), alice)));
      }
      assertThat(keep(RawClient.secure(listener.port(), alice)).isEnded()).isTrue();
      isServed(keep(RawClient.secure(listener.port(), bob)));
      open.getFirst().close();
      while (listener.traffic().openConnections() > 4) {
        isServed(open.getLast());
      }
      isServed(keep(RawClient.secure(listener.port(), alice)));
    }
  }

  @Test
  void noiseInPlaceOfTlsHarmsNobody() throws Exception {
    Random random = new Random(4);
    try (Listener listener = Served.open(Optional.of(network.serverTls()), HASTY, Served::echo);
        RawClient other = RawClient.secure(listener.port(), alice)) {
      isServed(other);
      for (int round = 0; round < 16; round++) {
        StringBuilder noise = new StringBuilder(round % 2 == 0 ? "\u0016\u0003\u0001" : "");
        random.ints(1 + random.nextInt(300), 0, 256).forEach(each -> noise.append((char) each));
        try (RawClient client = RawClient.plain(listener.port())) {
          client.send(noise.toString());
          assertThat(client.isEnded()).isIn(true, false);
        }
        isServed(other);
      }
    }
  }
}
