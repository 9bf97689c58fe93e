// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import java.security.cert.X509Certificate;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/// A client that does not mind whom it reaches.
final class TrustAll implements X509TrustManager {
  static final TrustManager[] MANAGERS = {new TrustAll()};

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind) {}

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind) {}

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
