// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/// Makes the settings of both sides of TLS: certificates on both, forward secrecy, authenticated
/// encryption, nothing older than TLS 1.2.
public final class TlsContexts {
  private static final List<String> SUITES =
      List.of(
          "TLS_AES_256_GCM_SHA384",
          "TLS_AES_128_GCM_SHA256",
          "TLS_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");
  private static final List<String> GROUPS = List.of("x25519", "secp256r1", "secp384r1");
  private static final int SESSION_SECONDS = 3600;

  private TlsContexts() {}

  /// A server's side.
  public static ServerTls server(Credentials credentials, Plane plane) {
    SSLContext context = context(credentials, new PeerTrust(credentials, new ServerName.Address()));
    context.getServerSessionContext().setSessionTimeout(SESSION_SECONDS);
    return new ServerTls(context, plane, credentials);
  }

  /// A client's side; the name is checked in the handshake, whatever the parameters of a socket
  /// say.
  public static SSLContext client(Credentials credentials, ServerName server) {
    return context(credentials, new PeerTrust(credentials, server));
  }

  /// What a socket or HTTP client should be told beside the context.
  public static SSLParameters parameters(Plane plane) {
    SSLParameters parameters = new SSLParameters();
    parameters.setProtocols(plane.protocols().toArray(String[]::new));
    parameters.setCipherSuites(
        SUITES.stream()
            .filter(suite -> plane != Plane.PEERS || !suite.startsWith("TLS_ECDHE"))
            .toArray(String[]::new));
    parameters.setNamedGroups(GROUPS.toArray(String[]::new));
    return parameters;
  }

  private static SSLContext context(Credentials credentials, PeerTrust trust) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          new KeyManager[] {new PresentedIdentity(credentials)}, new TrustManager[] {trust}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no TLS", e);
    }
  }
}
