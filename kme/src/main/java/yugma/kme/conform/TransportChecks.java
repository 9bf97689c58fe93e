// SPDX-License-Identifier: Apache-2.0
package yugma.kme.conform;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import yugma.kme.certificate.Authority;
import yugma.kme.certificate.Credentials;
import yugma.kme.certificate.ServerName;
import yugma.kme.certificate.Span;
import yugma.kme.certificate.Subject;
import yugma.kme.certificate.TlsContexts;
import yugma.kme.certificate.Trust;
import yugma.kme.conform.Check.Discrepancy;
import yugma.kme.conform.Check.Inapplicable;
import yugma.kme.conform.Target.Side;

/// How the entity is reached.
final class TransportChecks {
  private static final String CLAUSE = "5";
  private static final int PATIENCE_MS = 10_000;

  private TransportChecks() {}

  static List<Check> all() {
    return List.of(
        new Check(
            "tls-1.2",
            CLAUSE,
            "TLS 1.2 is offered",
            talk -> talk.statusOver(talk.target().master().tls(), Optional.of("TLSv1.2")).is(200)),
        new Check(
            "tls-1.3",
            Check.PRACTICE,
            "TLS 1.3 is offered",
            talk -> talk.statusOver(talk.target().master().tls(), Optional.of("TLSv1.3")).is(200)),
        new Check("plain-http", CLAUSE, "plain HTTP is refused", TransportChecks::plainHttp),
        new Check(
            "no-certificate",
            CLAUSE,
            "a client without certificate is refused",
            talk -> isShutOut(talk, nobody(talk.target().authorities()), "no certificate")),
        new Check(
            "foreign-certificate",
            CLAUSE,
            "a certificate of the same name by a foreign authority is refused",
            talk -> isShutOut(talk, impostor(talk.target()), "a foreign certificate")),
        new Check("http-1.1", Check.PRACTICE, "HTTP/1.1 is offered", TransportChecks::http11));
  }

  private static void http11(Talk talk) throws Discrepancy {
    if (!talk.master("GET", "status", "").is(200).isHttp11()) {
      throw new Discrepancy("the answer is not HTTP/1.1");
    }
  }

  private static void plainHttp(Talk talk) throws Discrepancy {
    Side side = talk.target().master();
    String path = Talk.path(talk.target().slave(), "status");
    String request = "GET " + path + " HTTP/1.1\r\nHost: " + side.kme().getHost() + "\r\n\r\n";
    String answer = "nothing";
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(side.kme().getHost(), side.port()), PATIENCE_MS);
      socket.setSoTimeout(PATIENCE_MS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      answer = new String(in.readNBytes("HTTP/1.1 200".length()), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      answer = "an end: " + e.getMessage();
    }
    talk.note("GET " + path + " without TLS", printable(answer));
    if (answer.matches("HTTP/1.. 2.*")) {
      throw new Discrepancy("it is served");
    }
  }

  private static String printable(String answer) {
    return answer.isEmpty() ? "an end" : answer.replaceAll("[^ -~]", "?");
  }

  private static void isShutOut(Talk talk, SSLContext tls, String what) throws Discrepancy {
    Came answer;
    try {
      answer = talk.statusOver(tls, Optional.empty());
    } catch (Discrepancy _) {
      talk.note(talk.sent() + " with " + what, "no answer over TLS");
      return;
    }
    answer.is(401);
  }

  private static SSLContext nobody(List<X509Certificate> authorities) throws Inapplicable {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (X509Certificate authority : authorities) {
        store.setCertificateEntry("authority " + store.size(), authority);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(null, trust.getTrustManagers(), null);
      return tls;
    } catch (GeneralSecurityException | IOException e) {
      throw new Inapplicable("cannot be tried: " + e);
    }
  }

  private static SSLContext impostor(Target target) {
    Instant now = Instant.now();
    Authority foreign = Authority.create("foreign", now, Duration.ofDays(1));
    Subject subject = Subject.application(target.master().sae());
    return TlsContexts.client(
        Credentials.of(
            foreign.issue(subject, Span.starting(now, Duration.ofDays(1))),
            new Trust(target.authorities(), List.of())),
        new ServerName.Address());
  }
}
