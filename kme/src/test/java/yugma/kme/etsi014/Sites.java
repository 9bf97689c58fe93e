// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import yugma.kme.certificate.Authority;
import yugma.kme.certificate.Callers;
import yugma.kme.certificate.Credentials;
import yugma.kme.certificate.Plane;
import yugma.kme.certificate.ServerName;
import yugma.kme.certificate.Span;
import yugma.kme.certificate.Subject;
import yugma.kme.certificate.TlsContexts;
import yugma.kme.certificate.TlsIdentity;
import yugma.kme.certificate.Trust;
import yugma.kme.http.Handler;
import yugma.kme.http.Listener;
import yugma.kme.http.ListenerLimits;
import yugma.kme.http.ListenerSetting;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;
import yugma.kme.supply.KeySupply;

/// The entities `geneva` of alice and `lyon` of all others, served over mutual TLS.
public final class Sites implements AutoCloseable {
  private static final Duration DAY = Duration.ofDays(1);

  public final Authority authority = Authority.create("applications", Instant.now(), DAY);
  private final Listener geneva;
  private final Listener lyon;

  public Sites(KeySupply supply, UnaryOperator<Handler> around) throws IOException {
    geneva = open("geneva", supply, around);
    lyon = open("lyon", supply, around);
  }

  private Listener open(String name, KeySupply supply, UnaryOperator<Handler> around)
      throws IOException {
    KmeId id = new KmeId(name);
    Callers callers = new Callers(Bench.registry(), id);
    Handler plane = new ApplicationPlane(callers::of, supply, Bench.unlimited(), false);
    Subject subject = Subject.server(id, List.of("localhost", "127.0.0.1"));
    return Listener.open(
        new ListenerSetting(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            Optional.of(
                TlsContexts.server(Credentials.of(identity(subject), trust()), Plane.APPLICATIONS)),
            ListenerLimits.DEFAULT),
        around.apply(plane));
  }

  public Trust trust() {
    return new Trust(List.of(authority.certificate()), List.of());
  }

  public TlsIdentity identity(Subject subject) {
    return authority.issue(subject, Span.starting(Instant.now(), DAY));
  }

  public TlsIdentity application(String name) {
    return identity(Subject.application(new SaeId(name)));
  }

  public SSLContext tls(String name) {
    return TlsContexts.client(Credentials.of(application(name), trust()), new ServerName.Address());
  }

  public URI geneva() {
    return URI.create("https://localhost:" + geneva.port());
  }

  public URI lyon() {
    return URI.create("https://localhost:" + lyon.port());
  }

  @Override
  public void close() {
    geneva.close();
    lyon.close();
  }
}
