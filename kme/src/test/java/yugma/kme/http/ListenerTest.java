// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yugma.kme.certificate.CertificateNames;
import yugma.kme.certificate.Network;

class ListenerTest {
  private final Network network = new Network();
  private final ListenerSetting setting =
      new ListenerSetting(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
          Optional.of(network.serverTls()),
          ListenerLimits.DEFAULT);

  static Reply echo(Request request) throws Exception {
    String name = CertificateNames.of(request.client().orElseThrow()).commonNames().getFirst();
    String text =
        name + " " + request.method() + " " + request.segments() + " " + request.query() + " ";
    byte[] body = (text + new String(request.body(), UTF_8)).getBytes(UTF_8);
    return new Reply.Bytes(200, "text/plain", body, true);
  }

  @Test
  void answersAnHttpClientOverMutualTls() throws Exception {
    try (Listener listener = Listener.open(setting, ListenerTest::echo);
        HttpClient client = HttpClient.newBuilder().sslContext(network.alice()).build()) {
      URI uri = URI.create("https://localhost:" + listener.port() + "/api/a%2Fb?x=1&x=%C3%A9");
      for (int round = 0; round < 3; round++) {
        HttpResponse<String> response =
            client.send(
                HttpRequest.newBuilder(uri)
                    .POST(HttpRequest.BodyPublishers.ofString("hello"))
                    .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("alice POST [api, a/b] {x=[1, é]} hello");
        assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(response.headers().firstValue("server")).isEmpty();
      }
      assertThat(listener.traffic().requests()).isEqualTo(3);
      assertThat(listener.traffic().openConnections()).isEqualTo(1);
    }
  }
}
