// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yugma.kme.http.Served.HEAD;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.kme.certificate.Authority;
import yugma.kme.certificate.CertificateFolder;
import yugma.kme.certificate.Credentials;
import yugma.kme.certificate.Network;
import yugma.kme.certificate.Plane;
import yugma.kme.certificate.ServerName;
import yugma.kme.certificate.ServerTls;
import yugma.kme.certificate.Span;
import yugma.kme.certificate.Subject;
import yugma.kme.certificate.TlsContexts;
import yugma.kme.certificate.TlsIdentity;
import yugma.kme.party.KmeId;

class HandshakeTest {
  private final Instant now = Instant.now();
  private static final Duration DAY = Duration.ofDays(1);
  private static final String REQUEST = "GET /" + HEAD + "\r\n";

  @TempDir Path root;
  private final Network network = new Network();

  private static boolean isServed(Listener listener, SSLContext context, String... protocols) {
    try (RawClient client = RawClient.secure(listener.port(), context, protocols)) {
      return client.send(REQUEST).until("{} ").startsWith("HTTP/1.1 200");
    } catch (IOException _) {
      return false;
    }
  }

  @Test
  void refusesEveryCertificateThatDoesNotCountAndServesTheOthers() throws Exception {
    Subject alice = Subject.application(Network.ALICE);
    Authority foreign = Authority.create("test applications", now, DAY);
    Span past = new Span(now.minus(DAY), now.minusSeconds(60));
    Span future = new Span(now.plus(DAY), now.plus(DAY).plusSeconds(60));
    List<TlsIdentity> bad =
        List.of(
            network.authority.issue(alice, past),
            network.authority.issue(alice, future),
            foreign.issue(alice, Span.starting(now, DAY)),
            network.server());
    try (Listener listener = Served.secure(network.serverTls())) {
      for (TlsIdentity each : bad) {
        for (String protocol : List.of("TLSv1.3", "TLSv1.2")) {
          assertThat(isServed(listener, network.client(each), protocol)).as(protocol).isFalse();
        }
      }
      assertThat(listener.traffic().untrusted()).isEqualTo(8);
      assertThat(isServed(listener, network.alice(), "TLSv1.3")).isTrue();
      assertThat(isServed(listener, network.alice(), "TLSv1.2")).isTrue();
      assertThat(listener.traffic().requests()).isEqualTo(2);
    }
  }

  @Test
  void refusesAClientWithoutACertificate() throws Exception {
    SSLContext bare = SSLContext.getInstance("TLS");
    bare.init(null, TrustAll.MANAGERS, null);
    try (Listener listener = Served.secure(network.serverTls())) {
      assertThat(isServed(listener, bare, "TLSv1.3")).isFalse();
      assertThat(isServed(listener, bare, "TLSv1.2")).isFalse();
    }
  }

  @Test
  void entitiesSpeakTheNewestVersionOnly() throws Exception {
    Credentials own =
        Credentials.of(
            network.identity(Subject.peer(Network.KME, List.of("localhost"))), network.trust());
    SSLContext client = TlsContexts.client(own, new ServerName.Entity(Network.KME));
    try (Listener listener = Served.secure(TlsContexts.server(own, Plane.PEERS))) {
      assertThat(isServed(listener, client, "TLSv1.3")).isTrue();
      assertThat(isServed(listener, client, "TLSv1.2")).isFalse();
    }
  }

  @Test
  void aClientKnowsAnEntityByItsNameWhereverItIs() throws Exception {
    TlsIdentity elsewhere = network.identity(Subject.server(Network.KME, List.of("a.example")));
    ServerTls tls =
        TlsContexts.server(Credentials.of(elsewhere, network.trust()), Plane.APPLICATIONS);
    Credentials alice =
        Credentials.of(network.identity(Subject.application(Network.ALICE)), network.trust());
    try (Listener listener = Served.secure(tls)) {
      SSLContext right = TlsContexts.client(alice, new ServerName.Entity(Network.KME));
      assertThat(isServed(listener, right)).isTrue();
      SSLContext wrong = TlsContexts.client(alice, new ServerName.Entity(new KmeId("kme-b")));
      assertThatThrownBy(() -> RawClient.secure(listener.port(), wrong).send(REQUEST))
          .isInstanceOf(SSLException.class)
          .hasMessageContaining("not the entity 'kme-b'");
      SSLContext byAddress = TlsContexts.client(alice, new ServerName.Address());
      assertThatThrownBy(() -> RawClient.secure(listener.port(), byAddress).send(REQUEST))
          .hasMessageContaining("not for localhost, but for a.example");
    }
  }

  @Test
  void aRevokedClientIsRefusedOnItsOpenConnectionAndWhenItResumes() throws Exception {
    CertificateFolder folder =
        CertificateFolder.create(
            root.resolve("c"),
            List.of(Network.KME),
            Map.of(Network.KME, List.of(Network.ALICE)),
            List.of("localhost"),
            Clock.systemUTC());
    Credentials server =
        Credentials.load(folder.kme(Network.KME, Plane.APPLICATIONS), Clock.systemUTC());
    Credentials alice = Credentials.load(folder.sae(Network.ALICE), Clock.systemUTC());
    SSLContext client = TlsContexts.client(alice, new ServerName.Address());
    try (Listener listener = Served.secure(TlsContexts.server(server, Plane.APPLICATIONS));
        RawClient open = RawClient.secure(listener.port(), client)) {
      open.send(REQUEST).until("{} ");
      try (RawClient resumed = RawClient.secure(listener.port(), client)) {
        resumed.send(REQUEST).until("{} ");
        assertThat(resumed.session().getCreationTime()).isEqualTo(open.session().getCreationTime());
      }
      folder.revoke(folder.sae(Network.ALICE).certificate(), Instant.now());
      server.refresh();
      assertThat(open.send(REQUEST).isEnded()).isTrue();
      assertThat(isServed(listener, client)).isFalse();
      assertThat(listener.traffic().requests()).isEqualTo(2);
    }
  }

  @Test
  void aCertificateThatExpiresEndsItsConnection() throws Exception {
    Subject alice = Subject.application(Network.ALICE);
    TlsIdentity brief =
        network.authority.issue(alice, new Span(now.minus(DAY), Instant.now().plusSeconds(2)));
    try (Listener listener = Served.secure(network.serverTls());
        RawClient open = RawClient.secure(listener.port(), network.client(brief))) {
      open.send(REQUEST).until("{} ");
      while (!Instant.now().isAfter(brief.certificate().getNotAfter().toInstant())) {
        Thread.sleep(20);
      }
      assertThat(open.send(REQUEST).isEnded()).isTrue();
    }
  }
}
