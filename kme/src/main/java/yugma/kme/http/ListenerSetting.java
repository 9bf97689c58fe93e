// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import java.net.InetSocketAddress;
import java.util.Optional;
import yugma.kme.certificate.ServerTls;

/// Where a listener listens and under which rules.
///
/// @param address port 0 takes any free one
/// @param tls empty for plain HTTP, which is for addresses that only this machine reaches
/// @param limits what it puts up with
public record ListenerSetting(
    InetSocketAddress address, Optional<ServerTls> tls, ListenerLimits limits) {
  public ListenerSetting {
    if (address.isUnresolved()) {
      throw new IllegalArgumentException("there is no address for " + address.getHostString());
    }
  }
}
