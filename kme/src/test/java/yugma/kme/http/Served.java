// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import yugma.kme.certificate.CertificateNames;
import yugma.kme.certificate.ServerTls;

/// Listeners for tests.
final class Served {
  /// Ends what a test waits for soon, and bears with a loaded machine.
  static final Patience HASTY =
      new Patience(
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          Duration.ofSeconds(20),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5));

  static final String HEAD = " HTTP/1.1\r\nHost: localhost\r\n";

  private Served() {}

  static Listener plain(ListenerLimits limits) throws IOException {
    return open(Optional.empty(), limits, Served::echo);
  }

  static Listener secure(ServerTls tls) throws IOException {
    return open(Optional.of(tls), ListenerLimits.DEFAULT, Served::echo);
  }

  static Listener open(Optional<ServerTls> tls, ListenerLimits limits, Handler handler)
      throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
    return Listener.open(new ListenerSetting(address, tls, limits), handler);
  }

  /// Says who asks what.
  static Reply echo(Request request) throws CertificateException {
    String name = "nobody";
    if (request.client().isPresent()) {
      name = CertificateNames.of(request.client().get()).commonNames().getFirst();
    }
    String text =
        name + " " + request.method() + " " + request.segments() + " " + request.query() + " ";
    byte[] body = (text + new String(request.body(), UTF_8)).getBytes(UTF_8);
    return new Reply.Bytes(200, "text/plain", body, true);
  }
}
