// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/// The server's side of TLS.
///
/// @param context heeds changes of the credentials at once
/// @param plane who is spoken to
/// @param credentials what is shown and who is trusted
public record ServerTls(SSLContext context, Plane plane, Credentials credentials) {

  /// For one socket: a client certificate is required; protocols above TLS are left open.
  public SSLParameters parameters() {
    SSLParameters parameters = TlsContexts.parameters(plane);
    parameters.setNeedClientAuth(true);
    parameters.setUseCipherSuitesOrder(true);
    return parameters;
  }

  /// The certificates of the client of a session.
  ///
  /// @throws CertificateException if there are none
  public static List<X509Certificate> clientOf(SSLSession session) throws CertificateException {
    try {
      Certificate[] chain = session.getPeerCertificates();
      return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    } catch (SSLPeerUnverifiedException e) {
      throw new CertificateException("no certificate was shown", e);
    }
  }
}
