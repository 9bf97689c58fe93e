// SPDX-License-Identifier: Apache-2.0
package yugma.kme.conform;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import yugma.kme.party.SaeId;

/// What is tested.
///
/// @param master who asks for keys first
/// @param slave who fetches the same
/// @param authorities who vouch for the entities
public record Target(Side master, Side slave, List<X509Certificate> authorities) {
  public Target {
    authorities = List.copyOf(authorities);
    if (master.sae().equals(slave.sae())) {
      throw new IllegalArgumentException(
          "master and slave are both '" + master.sae() + "', must be two applications");
    }
  }

  /// One application and the entity that serves it; both applications may have the same.
  ///
  /// @param kme like `https://kme-a:8443`
  /// @param sae as the entity knows it
  /// @param tls with its certificate
  public record Side(URI kme, SaeId sae, SSLContext tls) {
    public Side {
      if (!"https".equals(kme.getScheme()) || kme.getHost() == null) {
        throw new IllegalArgumentException(
            "a KME's address is '" + kme + "', must be https://HOST[:PORT]");
      }
    }

    int port() {
      return kme.getPort() < 0 ? 443 : kme.getPort();
    }
  }
}
