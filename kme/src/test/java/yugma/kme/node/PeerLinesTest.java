// SPDX-License-Identifier: Apache-2.0
package yugma.kme.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.kme.certificate.CertificateFolder;
import yugma.kme.certificate.Credentials;
import yugma.kme.certificate.Plane;
import yugma.kme.certificate.ServerName;
import yugma.kme.certificate.ServerTls;
import yugma.kme.certificate.TlsContexts;
import yugma.kme.party.KmeId;
import yugma.kme.peer.Request;
import yugma.kme.service.Input;

class PeerLinesTest {
  private static final KmeId BERN = new KmeId("bern");
  private static final KmeId GENEVA = new KmeId("geneva");
  private static final Duration SILENCE = Duration.ofMillis(300);
  private static final InetSocketAddress ANY_PORT =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  @TempDir Path folder;
  private Credentials bern;
  private Credentials geneva;

  @BeforeEach
  void makeCertificates() throws Exception {
    CertificateFolder certificates =
        CertificateFolder.create(
            folder.resolve("certificates"),
            List.of(BERN, GENEVA),
            Map.of(),
            List.of("127.0.0.1", "localhost"),
            Clock.systemUTC());
    bern = Credentials.load(certificates.kme(BERN, Plane.PEERS), Clock.systemUTC());
    geneva = Credentials.load(certificates.kme(GENEVA, Plane.PEERS), Clock.systemUTC());
  }

  @Test
  void aPeerThatSaysNothingIsGivenUpAndDialledAgain() throws Exception {
    ServerTls tls = TlsContexts.server(geneva, Plane.PEERS);
    BlockingQueue<Input> told = new LinkedBlockingQueue<>();
    try (SSLServerSocket silent =
        (SSLServerSocket) tls.context().getServerSocketFactory().createServerSocket()) {
      silent.setSSLParameters(tls.parameters());
      silent.bind(ANY_PORT);
      InetSocketAddress there = (InetSocketAddress) silent.getLocalSocketAddress();
      try (PeerLines lines =
          new PeerLines(ANY_PORT, Map.of(GENEVA, List.of(there)), bern, SILENCE)) {
        lines.start(told::add);
        try (SSLSocket first = (SSLSocket) silent.accept()) {
          first.startHandshake();
          assertThat(next(told)).isEqualTo(new Input.Connected(GENEVA));
          assertThat(next(told)).isEqualTo(new Input.Lost(GENEVA));
        }
        try (SSLSocket second = (SSLSocket) silent.accept()) {
          second.startHandshake();
          assertThat(next(told)).isEqualTo(new Input.Connected(GENEVA));
        }
      }
    }
  }

  @Test
  void aPeerThatReadsNothingHoldsNobodyUp() throws Exception {
    ServerTls tls = TlsContexts.server(geneva, Plane.PEERS);
    BlockingQueue<Input> told = new LinkedBlockingQueue<>();
    try (SSLServerSocket deaf =
        (SSLServerSocket) tls.context().getServerSocketFactory().createServerSocket()) {
      deaf.setSSLParameters(tls.parameters());
      deaf.bind(ANY_PORT);
      InetSocketAddress there = (InetSocketAddress) deaf.getLocalSocketAddress();
      try (PeerLines lines =
          new PeerLines(ANY_PORT, Map.of(GENEVA, List.of(there)), bern, Duration.ofMinutes(5))) {
        lines.start(told::add);
        try (SSLSocket line = (SSLSocket) deaf.accept()) {
          line.startHandshake();
          assertThat(next(told)).isEqualTo(new Input.Connected(GENEVA));
          Request large = new Request.Forget("bern-geneva", "why ".repeat(500));
          for (int sent = 0; sent < 20_000; sent++) {
            lines.send(GENEVA, large);
          }
          assertThat(next(told)).isEqualTo(new Input.Lost(GENEVA));
        }
      }
    }
  }

  @Test
  void aCallerThatComesWhileAllIsClosedIsNotKept() throws Exception {
    InetSocketAddress nobody = new InetSocketAddress(ANY_PORT.getAddress(), 1);
    PeerLines lines =
        new PeerLines(ANY_PORT, Map.of(GENEVA, List.of(nobody)), bern, Duration.ofMinutes(1));
    lines.start(_ -> {});
    InetSocketAddress here = new InetSocketAddress(ANY_PORT.getAddress(), lines.port());
    try (Socket raw = new Socket(here.getAddress(), here.getPort())) {
      TimeUnit.MILLISECONDS.sleep(200); // accepted, and waiting for the first word of TLS
      lines.close();
      SSLSocket late =
          (SSLSocket)
              TlsContexts.client(geneva, new ServerName.Entity(BERN))
                  .getSocketFactory()
                  .createSocket(raw, here.getHostString(), here.getPort(), true);
      late.setSSLParameters(TlsContexts.parameters(Plane.PEERS));
      late.setSoTimeout(10_000);
      late.startHandshake();
      assertThat(late.getInputStream().read()).isEqualTo(-1);
    }
  }

  private static Input next(BlockingQueue<Input> told) throws InterruptedException {
    return java.util.Objects.requireNonNull(told.poll(20, TimeUnit.SECONDS));
  }
}
