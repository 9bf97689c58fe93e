// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Checks the other side's certificates in each handshake against the current trust.
final class PeerTrust extends X509ExtendedTrustManager {
  private final Credentials credentials;
  private final ServerName server;

  PeerTrust(Credentials credentials, ServerName server) {
    this.credentials = credentials;
    this.server = server;
  }

  private void checkClient(X509Certificate[] chain) throws CertificateException {
    credentials.trust().check(List.of(chain), Subject.Use.CLIENT);
  }

  private void checkServer(X509Certificate[] chain, @Nullable SSLSession session)
      throws CertificateException {
    credentials.trust().check(List.of(chain), Subject.Use.SERVER);
    CertificateNames names = CertificateNames.of(chain[0]);
    switch (server) {
      case ServerName.Entity(var kme) -> {
        if (!names.uris().contains(Urn.of(kme))) {
          throw new CertificateException("the server is not the entity '" + kme + "'");
        }
      }
      case ServerName.Address() -> {
        String host = session == null ? null : session.getPeerHost();
        if (host == null || !names.isHost(host)) {
          throw new CertificateException(
              "the server's certificate is not for "
                  + host
                  + (names.hosts().isEmpty()
                      ? ""
                      : ", but for " + String.join(", ", names.hosts())));
        }
      }
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, @Nullable Socket socket)
      throws CertificateException {
    checkClient(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, @Nullable SSLEngine engine)
      throws CertificateException {
    checkClient(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    checkClient(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, @Nullable Socket socket)
      throws CertificateException {
    checkServer(chain, socket instanceof SSLSocket tls ? tls.getHandshakeSession() : null);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, @Nullable SSLEngine engine)
      throws CertificateException {
    checkServer(chain, engine == null ? null : engine.getHandshakeSession());
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    checkServer(chain, null);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return credentials.trust().authorities().toArray(X509Certificate[]::new);
  }
}
